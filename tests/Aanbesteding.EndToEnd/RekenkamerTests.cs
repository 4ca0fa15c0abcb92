using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Aanbesteding.EndToEnd.Opvoering;

namespace Aanbesteding.EndToEnd;

public partial class RekenkamerTests(RekenkamerOpvoering opvoering) : IClassFixture<RekenkamerOpvoering>
{
    [Fact]
    public void Procedure_FromFirstMarkToLetters_IsPlayedToTheEnd()
    {
        opvoering.Onderbreking.ShouldBeNull();
        opvoering.Afloop.Toegewezen!.Percelen.Select(p => (p.Perceel, string.Join(",", p.Partijen))).ShouldBe([(1, "partij-1"), (2, "partij-3")]);
    }

    [Fact]
    public void Scores_LookedForBeforeAllAreLocked_AreRefusedAndRecorded()
    {
        opvoering.Gluren.ShouldBe(new Dictionary<string, int> { ["scorematrix"] = 403, ["scorebladen/1"] = 403 });
        opvoering.Gegluurd.ShouldBe(["LeesScorematrix beoordelaar-2 andere-rol", "LeesScores beoordelaar-2 scores-verzegeld"]);
        opvoering.Dossierblad.Split("Door Joris de Klerk").Length.ShouldBe(3);
    }

    [Fact]
    public void Matrix_AfterThePrices_NamesWhoIsFirstAndWhoFails()
    {
        opvoering.Matrix.ShouldContain("Stichting 1 staat op plaats 1.");
        opvoering.Matrix.ShouldContain("Stichting 3 staat op plaats 1.");
        opvoering.Matrix.ShouldContain("Valt af.");
        opvoering.Matrix.ShouldContain("onder minimum 4");
    }

    [Fact]
    public void Matrix_TakenOut_IsAWorkbookAndATableWithEveryParty()
    {
        var (werkmap, tabel) = (opvoering.Matrixbestanden[0], opvoering.Matrixbestanden[1]);

        var cellen = string.Concat(Delen(werkmap.Inhoud).Where(deel => deel.Key.StartsWith("xl/", StringComparison.Ordinal)).Select(deel => deel.Value));
        var regels = Encoding.UTF8.GetString(tabel.Inhoud);

        werkmap.Naam.ShouldEndWith(".xlsx");
        tabel.Naam.ShouldEndWith(".csv");
        foreach (var naam in new[] { "Stichting 1", "Stichting 2", "Stichting 3" })
        {
            cellen.ShouldContain(naam);
            regels.ShouldContain(naam);
        }
    }

    [Fact]
    public void Allocation_BeforeItIsConfirmed_ShowsWhoGetsWhatAndWhy()
    {
        opvoering.Verdeling.ShouldContain("Krijgt dit perceel");
        opvoering.Verdeling.ShouldContain("Onder het minimum");
        opvoering.Verdeling.ShouldContain("Waarom zo?");
        opvoering.Verdeling.ShouldContain("Perceel 1: Dagbestedingsactiviteiten: Stichting 1");
    }

    [Fact]
    public void Letters_OfWinnerAndLoser_HaveOwnNameAndStandstillAndNothingOfAnotherPlan()
    {
        foreach (var (brief, naam, vreemd) in new[] { (opvoering.Gewonnen, "Stichting 1", opvoering.VanAnderen(1)), (opvoering.Afgevallen, "Stichting 2", opvoering.VanAnderen(2)) })
        {
            foreach (var tekst in new[] { brief.Scherm, Woorden(Delen(brief.Word.Inhoud)["word/document.xml"]), Woorden(Encoding.UTF8.GetString(brief.Pagina.Inhoud)) })
            {
                tekst.ShouldContain(naam);
                tekst.ShouldContain(opvoering.Standstill);
                vreemd.ShouldAllBe(zin => !tekst.Contains(zin, StringComparison.Ordinal));
            }

            brief.Word.Naam.ShouldEndWith(".docx");
            brief.Pagina.Naam.ShouldEndWith(".html");
        }
    }

    [Fact]
    public void Pages_InspectedByAxe_HaveNoViolations() => opvoering.Keuring.Axe.ShouldBeEmpty();

    [Fact]
    public void Pages_On320Pixels_DoNotScrollSideways() => opvoering.Keuring.Breed.ShouldBeEmpty();

    [Fact]
    public void Keyboard_OnTheWay_NeverLosesSightOfFocus() => opvoering.Keuring.Focus.ShouldBeEmpty();

    /// <summary>The parts of a zip, by name. Fails where the file is none.</summary>
    private static Dictionary<string, string> Delen(byte[] inhoud)
    {
        using var zip = new ZipArchive(new MemoryStream(inhoud));
        return zip.Entries.ToDictionary(deel => deel.FullName, Tekst, StringComparer.Ordinal);
    }

    private static string Tekst(ZipArchiveEntry deel)
    {
        using var lezer = new StreamReader(deel.Open(), Encoding.UTF8);
        return lezer.ReadToEnd();
    }

    private static string Woorden(string opgemaakt) => System.Net.WebUtility.HtmlDecode(Opmaak().Replace(opgemaakt, ""));

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Opmaak();
}
