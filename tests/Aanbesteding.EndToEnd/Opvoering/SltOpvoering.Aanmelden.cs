using System.Text;
using Aanbesteding.Application.Selectie;

namespace Aanbesteding.EndToEnd.Opvoering;

public sealed partial class SltOpvoering
{
    private const string Gevraagde = "Combinatie Markdal Jeugd en Gezin";
    private const string Onvolledige = "Thuisbasis Donge en Mark";
    private const string Onvolledig = "Tim Hendrikx";

    private static readonly byte[] Referentie = Encoding.UTF8.GetBytes("Referentie van de gemeente over drie jaar jeugdhulp.\n");

    /// <summary>A combinatie for both percelen of Breda, an incomplete party, and three others.</summary>
    private async Task MeldenAan()
    {
        var markdal = await BijProcedure(Aanbieder);
        await markdal.Druk("Aanmelding beginnen");
        await markdal.Ziet("Nog niet ingediend");
        await markdal.Druk("Uw organisatie");
        await markdal.VulOrganisatie("Markdal Jeugd en Gezin", "99000201", "Jeugdhulpaanbieder");
        await markdal.Druk("Bewaren en verder");
        await markdal.Kies("Ja", "Samen met andere organisaties?");
        await markdal.Druk("Bewaren en verder");
        await markdal.VulOrganisatie("Stichting Buurtwerk Mark en Aa", "99000202", "Sociale basis");
        await markdal.Druk("Bewaren");
        await markdal.Kies("Nee", "Wilt u nog een organisatie toevoegen?");
        await markdal.Druk("Bewaren en verder");
        await markdal.KiesPercelen(2, 3);
        await markdal.KiesUit("Keuze 1", "Perceel 2");
        await markdal.KiesUit("Keuze 2", "Perceel 3");
        await markdal.Druk("Bewaren en terug naar de lijst");
        await Scherm(markdal, "aanmelding");
        await markdal.Druk("Verklaring bij eis G1");
        await markdal.Verklaar();
        await markdal.Motiveer(2, 3);
        await markdal.KiesBestand("Kies een bestand…", "referentie.txt", Referentie);
        await markdal.DrukTot("Bestand toevoegen", "Het bestand is toegevoegd en versleuteld.");
        await markdal.Ziet("referentie.txt");
        await markdal.Druk("Verder");
        await markdal.Druk("Aanmelding indienen");
        await markdal.Ziet("Uw aanmelding is ingediend en verzegeld");

        await MeldtZichOnvolledigAan();
        await Doe(Mensen.Aanbieder(1), Aanmelding(1, "Stichting Jeugdhulp De Beukenhof", 1));
        await Doe(Mensen.Aanbieder(3), Aanmelding(3, "Coöperatie Samen Opgroeien", 3));
        await Doe(Mensen.Aanbieder(5), Aanmelding(5, "Zorggroep Het Veerhuis", 2));
    }

    /// <summary>Alone, and not a jeugdhulpaanbieder: the check before handing in says so, and it goes on all the same.</summary>
    private async Task MeldtZichOnvolledigAan()
    {
        var donge = await BijProcedure(Onvolledig);
        await donge.Druk("Aanmelding beginnen");
        await donge.Druk("Uw organisatie");
        await donge.VulOrganisatie(Onvolledige, "99000401", "Sociale basis");
        await donge.Druk("Bewaren en verder");
        await donge.Kies("Nee", "Samen met andere organisaties?");
        await donge.Druk("Bewaren en verder");
        await donge.KiesPercelen(2);
        await donge.Verklaar();
        await donge.Motiveer(2);
        await donge.Druk("Verder");
        await donge.Ziet("Uw aanmelding mist een soort organisatie");
        await donge.Druk("Aanmelding indienen");
        await donge.Ziet("Uw aanmelding is ingediend en verzegeld");
    }

    private DienAanmeldingIn Aanmelding(int nummer, string naam, params int[] percelen)
    {
        var inhoud = SltVerloop.Aanmelding(new Deelname(nummer, percelen));
        return new DienAanmeldingIn(_procedure, inhoud with
        {
            Combinatie = inhoud.Combinatie with { Penvoerder = inhoud.Combinatie.Penvoerder with { Naam = naam } },
            Motivatie = percelen.ToDictionary(p => p, p => $"Wij werken al jaren in perceel {p}, met scholen, huisartsen en het buurtwerk."),
        });
    }
}
