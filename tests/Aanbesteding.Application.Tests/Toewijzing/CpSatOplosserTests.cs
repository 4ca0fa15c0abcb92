using Aanbesteding.Application.Toewijzing;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Tests.Toewijzing;
using Aanbesteding.Domain.Toewijzing;

namespace Aanbesteding.Application.Tests.Toewijzing;

/// <summary>The real solver against one that tries everything.</summary>
public sealed class CpSatOplosserTests
{
    private const int Werelden = 20_000;

    /// <summary>Same question, both solvers; the allocation itself is compared too, because of equals the first is chosen.</summary>
    [Fact]
    public void Beste_TwentyThousandSmallWorlds_EqualsTryingEverything()
    {
        var uniek = 0;

        for (var zaad = 0; zaad < Werelden; zaad++)
        {
            var vraag = KleineWereld.Van(zaad);
            var (verwacht, gevonden) = (Spion.Beste(vraag, Uitputtend.Oplosser), Spion.Beste(vraag, new CpSatOplosser()));

            gevonden.ShouldBe(verwacht, $"zaad {zaad}");
            uniek += gevonden.EndsWith("uniek", StringComparison.Ordinal) ? 1 : 0;
        }

        uniek.ShouldBeInRange(Werelden / 3, Werelden * 9 / 10);
    }

    [Fact]
    public void WijsToe_SmallWorldsWithAlternatives_EqualsTryingEverything()
    {
        for (var zaad = Werelden; zaad < Werelden + 1000; zaad++)
        {
            var vraag = KleineWereld.Van(zaad);
            var verwacht = Toewijzer.WijsToe(vraag, Uitputtend.Oplosser).Waarde;

            var antwoord = Toewijzer.WijsToe(vraag, new CpSatOplosser()).Waarde;

            Tekst(antwoord).ShouldBe(Tekst(verwacht), $"zaad {zaad}");
        }
    }

    // Between alternatives that are as good and keep as many wins the choice is free.
    private static string Tekst(Toewijzingsantwoord antwoord) => string.Join('\n', antwoord.Uitleg
        .Select(uitleg => $"{uitleg.Perceel} {uitleg.Winnaar}: {uitleg.Waarom} Anders {uitleg.AlternatiefTotaal} met behoud van {Behouden(antwoord, uitleg)}")
        .Prepend($"{antwoord.Status} {Wereldje.Tekst(antwoord.Toewijzing)} {antwoord.Totaal} {antwoord.Loting?.Omschrijving}"));

    private static int? Behouden(Toewijzingsantwoord antwoord, Toewijzingsuitleg uitleg) =>
        uitleg.Alternatief?.Sum(paar => paar.Value.Intersect(antwoord.Toewijzing[paar.Key]).Count());

    /// <summary>Lets a question through to a solver, keeps its optimum and asks for no alternatives.</summary>
    private sealed class Spion(IBesteTotaalOplosser oplosser) : IBesteTotaalOplosser
    {
        private string _gezien = "";

        public static string Beste(Toewijzingsvraag vraag, IBesteTotaalOplosser oplosser)
        {
            var spion = new Spion(oplosser);
            _ = Toewijzer.WijsToe(vraag, spion).Waarde;
            return spion._gezien;
        }

        public Uitkomst<Optimum> Beste(Toewijzingswereld wereld)
        {
            var optimum = oplosser.Beste(wereld);
            _gezien = $"{string.Join(' ', optimum.Waarde.Verdeling.Plaatsen)}; {string.Join(' ', optimum.Waarde.Inschrijvers)}; {string.Join(' ', optimum.Waarde.Percelen)} {(optimum.Waarde.Uniek ? "uniek" : "loting")}";
            return optimum;
        }

        public Uitkomst<IReadOnlyDictionary<Plaats, Verdeling>> Alternatieven(Toewijzingswereld wereld, Verdeling verdeling) =>
            verdeling.Plaatsen.ToDictionary(plaats => plaats, _ => verdeling);
    }
}
