using NodaTime;

namespace Aanbesteding.Domain.Toelating;

public static partial class OpenHouseKader
{
    /// <summary>Checks tarieven, of the inrichting or of a new version.</summary>
    public static IEnumerable<Weigering> Tarieven(IReadOnlyList<Tarief> tarieven, IReadOnlyList<Categorie> categorieen)
    {
        ArgumentNullException.ThrowIfNull(tarieven);
        ArgumentNullException.ThrowIfNull(categorieen);
        return
        [
            .. Dubbel([.. tarieven.Select(t => t.Productcode)], n => $"tarieven[{n}].productcode", "De productcode"),
            .. tarieven.SelectMany((tarief, n) => Tarief(tarief, categorieen, $"tarieven[{n}]")),
            .. categorieen.Where(c => tarieven.All(t => t.Categorie != c.Id))
                .Select(c => new Weigering("tarief-ontbreekt", $"De categorie ‘{c.Naam}’ heeft geen tarief. Aanbieders moeten vooraf weten wat zij krijgen.", Transparantie, "tarieven")),
        ];
    }

    private static IEnumerable<Weigering> Tarief(Tarief tarief, IReadOnlyList<Categorie> categorieen, string veld)
    {
        var k = tarief.Onderbouwing;
        if (categorieen.All(c => c.Id != tarief.Categorie))
            yield return new Weigering("categorie-onbekend", $"Het tarief {tarief.Productcode} hoort bij de categorie ‘{tarief.Categorie}’, maar die bestaat niet.", Transparantie, $"{veld}.categorie");
        if (k.Beroepskrachten <= 0 || k.Overhead <= 0 || k.Clientgebonden < 0 || k.Indexatie < 0)
            yield return new Weigering("tarief-onvolledig", $"De onderbouwing van {tarief.Productcode} is niet volledig: kosten van beroepskrachten en overhead zijn meer dan niets, en geen deel is negatief.", ReelePrijs, $"{veld}.onderbouwing");
        if (k.Som != tarief.Centen)
            yield return new Weigering("tarief-niet-onderbouwd", $"Het tarief van {tarief.Productcode} is {Getaltekst.Centen(tarief.Centen)}, maar de vier kostprijselementen zijn samen {Getaltekst.Centen(k.Som)}.", ReelePrijs, $"{veld}.tarief");
    }

    private static IEnumerable<Weigering> Vertaaltabel(Toelatingsinrichting i) =>
        i.Vertaaltabel.Select((v, n) => (v, n)).Where(x => i.Tarieven.All(t => t.Productcode != x.v.Wordt))
            .Select(x => new Weigering("product-onbekend", $"{x.v.Was} wordt {x.v.Wordt}, maar die productcode heeft geen tarief.", Transparantie, $"vertaaltabel[{x.n}].wordt"));

    private static IEnumerable<Weigering> Overeenkomst(Toelatingsinrichting i) =>
    [
        .. Contracttekst(i.Contracttekst, i.Herzieningsclausules),
        .. i.Herzieningsclausules.SelectMany((clausule, n) => Clausule(clausule, $"herzieningsclausules[{n}]")),
        .. TeKort(i.Verlengingsaankondiging) && i.Overeenkomst.Verlengingen.Count > 0 ? [Aankondiging("verlengingsaankondiging")] : Array.Empty<Weigering>(),
    ];

    /// <summary>Checks a contract text, of the inrichting or of a new version: it is finished, selects nobody, and holds every clause.</summary>
    public static IEnumerable<Weigering> Contracttekst(string tekst, IReadOnlyList<Herzieningsclausule> clausules)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        ArgumentNullException.ThrowIfNull(clausules);
        return
        [
            .. Tekstlint(tekst, "contracttekst"),
            .. Selectietaal(tekst, "contracttekst") is { } selectie ? [selectie] : Array.Empty<Weigering>(),
            .. clausules.Where(c => !Noemt(tekst, c.Id))
                .Select(c => new Weigering("clausule-niet-in-overeenkomst", $"De herzieningsclausule ‘{c.Id}’ staat niet in de tekst van de overeenkomst. Alleen wat deelnemers hebben getekend, kan tegen hen worden gebruikt.", Herziening, "contracttekst")),
        ];
    }

    /// <summary>Whether a text names a clause as a word of its own: H1 is not named by H10.</summary>
    private static bool Noemt(string tekst, string id)
    {
        for (var plaats = tekst.IndexOf(id, StringComparison.Ordinal); plaats >= 0; plaats = tekst.IndexOf(id, plaats + 1, StringComparison.Ordinal))
        {
            if (!Letter(plaats - 1) && !Letter(plaats + id.Length))
                return true;
        }

        return false;

        bool Letter(int bij) => bij >= 0 && bij < tekst.Length && char.IsLetterOrDigit(tekst[bij]);
    }

    private static IEnumerable<Weigering> Clausule(Herzieningsclausule clausule, string veld)
    {
        if (clausule.Onderwerpen.Count == 0)
            yield return new Weigering("clausule-zonder-reikwijdte", $"Zeg wat onder de clausule ‘{clausule.Id}’ kan worden gewijzigd.", Herziening, $"{veld}.onderwerpen");
        if (TeKort(clausule.Aankondiging))
            yield return Aankondiging($"{veld}.aankondiging");
    }

    private static bool TeKort(Period periode)
    {
        LocalDate vanaf = new(2027, 2, 1);
        return Period.DaysBetween(vanaf, vanaf.Plus(periode)) < KortsteAankondigingDagen;
    }

    private static Weigering Aankondiging(string veld) =>
        new("aankondiging-kort", $"Kondig een wijziging ten minste {KortsteAankondigingDagen} dagen van tevoren aan, zodat deelnemers kunnen kiezen.", Herziening, veld);
}
