using Aanbesteding.Domain;

namespace Aanbesteding.Application.Dossier;

/// <summary>
/// Every decision went as one letter to everybody that it is about, about exactly the percelen of that party, in one batch at
/// the one moment at which its term began; and the proces-verbaal names the dossier as it stood.
/// </summary>
internal static class Briefcontrole
{
    private sealed record Verzonden(IReadOnlyList<string> Aan, IReadOnlyList<VerzondenBrief> Brieven);

    private sealed record Aangekondigd(string ProcesVerbaalSha256, string DocumentSha256, string Dossierkop);

    public static void Voer(Dossierboek boek)
    {
        IReadOnlyList<GeopendeInzending> aanmeldingen = [];
        IReadOnlyList<GeopendeInzending> inschrijvingen = [];
        foreach (var feit in boek.Feiten)
        {
            switch (feit.Naam)
            {
                case "aanmeldingen-geopend":
                    aanmeldingen = feit.Als<Openingsfeit>().Alle;
                    break;
                case "inschrijvingen-geopend":
                    inschrijvingen = feit.Als<Openingsfeit>().Alle;
                    break;
                case "selectiebeslissing-verzonden":
                    Brieven(boek, feit, aanmeldingen, "bezwaartermijn-selectie");
                    break;
                case "gunningsbeslissing-verzonden":
                    Brieven(boek, feit, inschrijvingen, "opschortende-termijn");
                    break;
                case "gunning-aangekondigd":
                    var verslag = feit.Als<Aangekondigd>();
                    boek.Eis(verslag.Dossierkop == feit.Post.Vorige, feit, "het proces-verbaal noemt een ander dossier dan dit.");
                    boek.Eis(Vingerafdrukken([verslag.ProcesVerbaalSha256, verslag.DocumentSha256]), feit, "van het proces-verbaal ontbreekt een vingerafdruk.");
                    break;
            }
        }
    }

    private static void Brieven(Dossierboek boek, Dossierfeit feit, IReadOnlyList<GeopendeInzending> inzendingen, string termijn)
    {
        var verzonden = feit.Als<Verzonden>();
        boek.Eis(
            verzonden.Brieven.Select(Over).Order(StringComparer.Ordinal).SequenceEqual(inzendingen.Select(i => Over(i.Partij, i.Percelen)).Order(StringComparer.Ordinal), StringComparer.Ordinal),
            feit, "niet iedere partij kreeg precies één brief over haar percelen.");
        boek.Eis(verzonden.Brieven.Select(b => b.Partij).SequenceEqual(verzonden.Aan, StringComparer.Ordinal), feit, "de brieven gingen aan anderen dan de beslissing noemt.");
        boek.Eis(
            Vingerafdrukken(verzonden.Brieven.SelectMany(b => new[] { b.TekstSha256, b.DocumentSha256 })) && verzonden.Brieven.DistinctBy(b => b.DocumentSha256, StringComparer.Ordinal).Count() == verzonden.Brieven.Count,
            feit, "van een brief ontbreekt de vingerafdruk, of twee partijen kregen dezelfde brief.");
        boek.Eis(
            boek.Met("termijn").Any(t => ReferenceEquals(t.Post, feit.Post) && t.Als<Termijnverslag>().Naam == termijn),
            feit, $"de termijn ‘{termijn}’ begon niet op het moment van verzenden.");
    }

    private static string Over(VerzondenBrief brief) => Over(brief.Partij, brief.Percelen);

    private static string Over(string partij, IReadOnlyList<int> percelen) => $"{partij}: {string.Join(',', percelen)}";

    private static bool Vingerafdrukken(IEnumerable<string> hashes) => hashes.All(hash => hash is { Length: 64 } && hash.All(char.IsAsciiHexDigitLower));
}
