using Aanbesteding.Application.Dialoog;
using Aanbesteding.Domain.Termijnen;
using NodaTime;
using static Aanbesteding.EndToEnd.Opvoering.Gezelschap;

namespace Aanbesteding.EndToEnd.Opvoering;

public sealed partial class SltOpvoering
{
    private const string Inschrijfdocument = "Inschrijfdocument opstellen";

    /// <summary>A talk and a set of agreements per perceel, a review, and two bodies that decide.</summary>
    private async Task Praat()
    {
        await Wacht("Dialoog voeren");
        var procedure = await _portaal.Lees();
        var vandaag = Nederland.Dag(_portaal.Nu);
        foreach (var perceel in procedure.Dialoogpercelen)
        {
            var partij = procedure.Beoogden!.Percelen.Single(p => p.Perceel == perceel).Partijen.Single();
            if (partij == Mensen.Aanbieder(2).Partij)
            {
                await PraatMetMarkdal(perceel, vandaag);
                continue;
            }

            await Doe(Mensen.Inkoper, new LegDialoogrondeVast(_procedure, perceel, partij, vandaag, "De regio lichtte de overgang van lopende hulp toe.", "De eigen werkwijze."));
            await Doe(Mensen.Inkoper, new StelAfsprakensetVast(_procedure, perceel, procedure.Inrichting.Afspraken.ToDictionary(o => o, o => $"Zoals besproken over {o}.")));
        }

        await (await Aan("Dialoog voeren", Inkoper)).Druk("Dialoog afsluiten");
        await Toets("Uitkomst dialoog juridisch toetsen");
        var bestuurder = await Besluit("Poort na dialoog", "Algemeen Bestuur Regio WBO Jeugd", "Doorgaan", "De afspraken passen binnen het budget.");
        await bestuurder.Ziet("Nog geen besluit");
        await Besluit("Poort na dialoog", "College van B en W Breda", "Doorgaan", "De wijken van Breda zijn goed bediend.");
    }

    private async Task PraatMetMarkdal(int perceel, LocalDate datum)
    {
        var inkoper = await Aan("Dialoog voeren", Inkoper);
        await inkoper.Druk($"Gesprek vastleggen met {Gevraagde}");
        await inkoper.VulDatum("Wanneer was het gesprek?", datum);
        await inkoper.Vul("Wat moeten alle partijen weten?", "De regio lichtte de overgang van lopende hulp toe.");
        await inkoper.Vul("Wat is vertrouwelijk?", "De werkwijze met vaste gezichten per school.");
        await inkoper.Druk("Gesprek vastleggen");
        await Aan("Dialoog voeren", Inkoper);
        await inkoper.Druk($"Afspraken vastleggen voor perceel {perceel}");
        foreach (var onderwerp in Bronbestanden.Slt.Inrichting.Afspraken)
            await inkoper.Vul(char.ToUpperInvariant(onderwerp[0]) + onderwerp[1..], $"Vastgesteld in de dialoog: {onderwerp}.");
        await inkoper.Druk("Afspraken vastleggen");
    }

    /// <summary>The inschrijfdocument, its review, and the invitations.</summary>
    private async Task NodigUit()
    {
        await Beantwoord(Inschrijfdocument, "Over welke onderwerpen gaat het plan van aanpak?", "Over de vier criteria van hoofdstuk 4.");
        await Plaats(Inschrijfdocument, "Het inschrijfdocument plaatsen", "Inschrijfdocument Stevige Lokale Teams", "Uw plan van aanpak gaat over vier onderwerpen.\nInschrijven kan tot de dag en het tijdstip in bijlage 1.");
        await LegVoor(Inschrijfdocument);
        await Toets("Inschrijfdocument juridisch toetsen");
        await (await Aan("Uitnodigen tot inschrijving", Inkoper)).Druk("Partijen uitnodigen");
    }
}
