using Aanbesteding.Application.Berichten;
using Aanbesteding.Application.Kluis;
using Aanbesteding.Domain;
using Aanbesteding.Web.Onderdelen;
using Aanbesteding.Web.Pages.Kluis;
using NodaTime;

namespace Aanbesteding.Web.Pages.MijnAanmelding;

/// <summary>One thing to know or to do.</summary>
/// <param name="Toon">Its mood.</param>
/// <param name="Kop">In a few words.</param>
/// <param name="Tekst">One sentence; runs on into the closing moment when there is one.</param>
/// <param name="Adres">Where it leads.</param>
/// <param name="Knop">Text of a button; null when there is nothing to do.</param>
/// <param name="Link">Text of a link; null when there is nothing to read.</param>
/// <param name="Sluiting">Until when it can be done; null when it does not close.</param>
public sealed record Standdeel(Toon Toon, string Kop, string Tekst, string Adres, string? Knop = null, string? Link = null, Instant? Sluiting = null);

/// <summary>Where one party stands in one procedure.</summary>
/// <param name="Delen">What there is to know or to do, newest phase first.</param>
public sealed record MijnStand(IReadOnlyList<Standdeel> Delen)
{
    /// <summary>Reads it for this party alone.</summary>
    public static async Task<MijnStand> Lees(Procedure procedure, Actor wie, Inzendingenlezer inzendingen, Berichtenlezer berichten, Instant nu, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        ArgumentNullException.ThrowIfNull(wie);
        ArgumentNullException.ThrowIfNull(inzendingen);
        ArgumentNullException.ThrowIfNull(berichten);
        var partij = wie.Partij ?? "";
        var moment = new Moment(nu, wie);
        List<Standdeel> delen = [];
        if (procedure.Overeenkomsten.Any(o => o.Partij == partij && o.GetekendPartij is null))
            delen.Add(new(Toon.LetOp, "Uw overeenkomst ligt klaar", "U moet de overeenkomst nog tekenen.", $"/procedures/{procedure.Kenmerk}/ondertekenen", Knop: "Naar de overeenkomst"));
        if (procedure.LotingenVoor(wie) is [.., var loting])
            delen.Add(Deel(procedure, loting, nu));
        if (Deel(procedure, InzendingSoort.Inschrijving, moment, await inzendingen.Lees(procedure, partij, InzendingSoort.Inschrijving, ct)) is { } inschrijving)
            delen.Add(inschrijving);
        if (await berichten.Lijst(partij, procedure.Kenmerk, ct) is [var nieuwste, ..])
            delen.Add(new(Toon.Info, "U hebt bericht", $"Het nieuwste bericht is: {nieuwste.Onderwerp}.", Resultaat(procedure), Link: "Bekijk uw resultaat en uw berichten"));
        if (Deel(procedure, InzendingSoort.Aanmelding, moment, await inzendingen.Lees(procedure, partij, InzendingSoort.Aanmelding, ct)) is { } aanmelding)
            delen.Add(aanmelding);
        return new MijnStand(delen);
    }

    private static string Resultaat(Procedure procedure) => $"/procedures/{procedure.Kenmerk}/mijn-resultaat";

    private static Standdeel Deel(Procedure procedure, AangekondigdeLoting loting, Instant nu)
    {
        var adres = $"/procedures/{procedure.Kenmerk}/loting";
        if (loting.Loopt && nu >= loting.Trekking)
            return new(Toon.Info, "U doet mee aan een loting", "De voorzitter kan nu loten. Daarna ziet u de uitslag.", adres, Link: "Bekijk de loting");
        return loting.Loopt
            ? new(Toon.LetOp, "U doet mee aan een loting", "U mag een eigen tekst aan de loting toevoegen. Het hoeft niet. Het kan", adres, Knop: "Naar de loting", Sluiting: loting.Trekking)
            : new(Toon.Info, loting.Gehouden is null ? "De loting gaat niet door" : "Er is geloot", "U deed mee aan een loting.", adres, Link: "Bekijk de loting");
    }

    private static Standdeel? Deel(Procedure procedure, InzendingSoort soort, Moment moment, EigenInzending? eigen)
    {
        var (woord, basis) = (Inzendtekst.Woord(soort), Inzendtekst.Adres(procedure, soort));
        if (eigen is { Ingediend: true })
            return new(Toon.Goed, $"Uw {woord} is ingediend", "Het ontvangstbewijs blijft hier staan.", $"{basis}/ontvangstbewijs", Link: "Bekijk uw ontvangstbewijs");
        if (Inzendtekst.Gesloten(procedure, soort, moment) is { } gesloten)
            return eigen is not null || (soort == InzendingSoort.Aanmelding && procedure.Fase != "aanmelden" && !procedure.Gunningsfase)
                ? new(Toon.Neutraal, $"U hebt geen {woord} ingediend", gesloten, basis)
                : null;
        return eigen is null
            ? new(Toon.LetOp, "Nog niet ingediend", $"Dien uw {woord} in", basis, Knop: soort == InzendingSoort.Aanmelding ? "Aanmelding beginnen" : "Inschrijving beginnen", Sluiting: procedure.TermijnMet(Inzendtekst.Sluiting(soort))?.Einde)
            : new(Toon.LetOp, "Nog niet ingediend", $"U bent bezig. Dien uw {woord} in", basis, Knop: $"Verder met uw {woord}", Sluiting: procedure.TermijnMet(Inzendtekst.Sluiting(soort))?.Einde);
    }
}
