using System.Text.Json;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using NodaTime;

namespace Aanbesteding.Application.Kluis;

/// <summary>The steps that concepts, aanmeldingen and inschrijvingen share.</summary>
public sealed class Inzenden(Kluisopslag kluis, Prijskluis prijskluis, Handeling handeling, IClock klok)
{
    /// <summary>Refused: handed in already.</summary>
    public static readonly Weigering AlIngediend = new("al-ingediend", "U hebt al ingediend. Trek eerst in als u iets wilt wijzigen.", "Eén inzending per partij; gelijke behandeling (art. 1.8 Aanbestedingswet 2012)");

    /// <summary>Refused: nothing to withdraw.</summary>
    public static readonly Weigering NietsIngediend = new("niets-ingediend", "U hebt niets ingediend. Er is niets om in te trekken.", "Eén inzending per partij");

    /// <summary>What is handed in now: an inschrijving in the gunningsfase, else an aanmelding.</summary>
    public static InzendingSoort Soort(Procedure procedure)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        return procedure.Gunningsfase ? InzendingSoort.Inschrijving : InzendingSoort.Aanmelding;
    }

    /// <summary>The concept of the acting party, made when there is none; refused when it has handed in already.</summary>
    public async Task<Uitkomst<Inzending>> Concept(InzendingSoort soort, Guid opdrachtId, CancellationToken ct)
    {
        var (moment, procedure) = (handeling.Moment, handeling.Procedure);
        if (await kluis.Lopend(procedure.Id, moment.Wie.Partij!, soort, ct) is not { } lopend)
        {
            lopend = await kluis.Begin(opdrachtId, procedure.Id, moment.Wie.Partij!, soort, moment.Nu, ct);
            await kluis.Schrijf(lopend, Pakket.Leeg, ct);
        }

        return lopend.Status == InzendingStatus.Concept ? lopend : AlIngediend;
    }

    /// <summary>Puts new content in the concept; its files stay.</summary>
    public async Task<Uitkomst<Inzending>> Bewaar(InzendingSoort soort, string inhoud, Guid opdrachtId, CancellationToken ct, string? prijs = null)
    {
        var concept = await Concept(soort, opdrachtId, ct);
        if (!concept.Aanvaard)
            return concept;
        var pakket = await kluis.Lees(concept.Waarde, ct);
        await kluis.Schrijf(concept.Waarde, pakket with { Inhoud = inhoud, Prijs = prijs }, ct);
        concept.Waarde.Ontvangen = handeling.Moment.Nu;
        return concept;
    }

    /// <summary>Prices that the acting party put in the prijskluis for its inschrijving; null when it did not.</summary>
    public async Task<Prijspakket?> Prijzen(CancellationToken ct) =>
        await kluis.Lopend(handeling.Procedure.Id, handeling.Moment.Wie.Partij!, InzendingSoort.Inschrijving, ct) is { } lopend
            ? await prijskluis.Lees(lopend, ct)
            : null;

    /// <summary>Hands in: content, prices and receipt commit together.</summary>
    public async Task<Uitkomst<Ontvangstbewijs>> DienIn<T>(InzendingSoort soort, T inhoud, Guid opdrachtId, CancellationToken ct, Prijspakket? prijzen = null)
    {
        var concept = await Bewaar(soort, Json.Schrijf(inhoud), opdrachtId, ct, prijzen?.Vingerafdruk());
        if (!concept.Aanvaard)
            return concept.Weigering!;
        if (prijzen is not null)
            await prijskluis.Schrijf(concept.Waarde, prijzen, ct);
        // The id of the command is random and known to the party alone: a salt that no list of ids reveals.
        var zout = Domain.Vingerafdruk.Van($"zout|{opdrachtId}");
        var bewijs = await kluis.Verzegel(concept.Waarde, handeling.Procedure.Kenmerk, zout, handeling.Moment.Nu, klok.GetCurrentInstant(), ct);
        handeling.Feiten.Add(new Feit("ingediend", new { bewijs.Inzending, Soort = soort.ToString(), bewijs.Vingerafdruk, bewijs.Ontvangen, bewijs.Bevestigd, bewijs.Verzegeld }));
        if (bewijs.Prijsvingerafdruk is { } prijs)
            handeling.Feiten.Add(new Feit("prijs-verzegeld", new { bewijs.Inzending, Vingerafdruk = prijs }));
        return bewijs;
    }

    /// <summary>Withdraws what was handed in.</summary>
    public async Task<Uitkomst<Gedaan>> TrekIn(InzendingSoort soort, CancellationToken ct)
    {
        if (await kluis.Lopend(handeling.Procedure.Id, handeling.Moment.Wie.Partij!, soort, ct) is not { Status: InzendingStatus.Verzegeld } inzending)
            return NietsIngediend;
        await kluis.Verwijder(inzending, ct);
        handeling.Feiten.Add(new Feit("ingetrokken", new { Inzending = inzending.Id, Soort = soort.ToString() }));
        return Gedaan.Nu;
    }

    /// <summary>Reads the content of a submission as a domain type, with the fingerprint of its prices; null when it has none.</summary>
    public async Task<(T Inhoud, string? Prijs)> Lees<T>(Inzending inzending, CancellationToken ct)
    {
        var pakket = await kluis.Lees(inzending, ct);
        return (JsonSerializer.Deserialize<T>(pakket.Inhoud, Json.Opties)!, pakket.Prijs);
    }
}
