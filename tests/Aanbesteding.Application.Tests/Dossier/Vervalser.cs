using System.Text;
using System.Text.Json.Nodes;
using Aanbesteding.Application.Dossier;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Domain;

namespace Aanbesteding.Application.Tests.Dossier;

/// <summary>Forges dossiers as well as anyone can: hashes, links and zegel are made anew, so that only the contents betray it.</summary>
internal static class Vervalser
{
    /// <summary>Changes entries of one chain; a null drops the entry.</summary>
    public static byte[] Vervals(string dossier, string keten, Func<JsonNode, JsonNode?> wijzig)
    {
        var stuk = Lees(dossier);
        return Bytes(stuk with { Ketens = [.. stuk.Ketens.Select(k => k.Onderwerp.EndsWith(keten, StringComparison.Ordinal) ? Opnieuw(k, wijzig) : k)] });
    }

    /// <summary>Changes the first fact of this name in the chain of the procedure for which <paramref name="wijzig"/> says it did.</summary>
    public static byte[] VervalsFeit(string dossier, string naam, Func<JsonNode, JsonObject, bool> wijzig)
    {
        var gedaan = false;
        return Vervals(dossier, Lees(dossier).Procedure.ToString(), post =>
        {
            foreach (var feit in post["feiten"]!.AsArray().Where(f => !gedaan && f!["naam"]!.GetValue<string>() == naam))
                gedaan |= wijzig(post, feit!["gegevens"]!.AsObject());
            return post;
        });
    }

    public static Dossierstuk Lees(string dossier) => Dossiertekst.Lees(Encoding.UTF8.GetBytes(dossier)).Stuk!;

    public static byte[] Bytes(Dossierstuk stuk) => Encoding.UTF8.GetBytes(Dossiertekst.Schrijf(stuk));

    private static Keten Opnieuw(Keten keten, Func<JsonNode, JsonNode?> wijzig)
    {
        List<Ketenpost> posten = [];
        foreach (var post in keten.Posten.Select(p => wijzig(JsonNode.Parse(p.Tekst)!)).OfType<JsonNode>())
        {
            post["volgnummer"] = posten.Count + 1;
            post["vorige"] = posten.Count > 0 ? posten[^1].Hash : "";
            var tekst = Json.Schrijf(Json.Lees<Postinhoud>(post.ToJsonString(Json.Opties)));
            posten.Add(new Ketenpost(Vingerafdruk.Van(tekst), tekst));
        }

        return keten with { Posten = posten };
    }
}
