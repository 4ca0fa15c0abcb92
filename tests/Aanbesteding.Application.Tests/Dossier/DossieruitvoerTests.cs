using Aanbesteding.Application.Dossier;
using Aanbesteding.Application.Tests.Proefdraai;

namespace Aanbesteding.Application.Tests.Dossier;

[OpDatabase]
public sealed class DossieruitvoerTests
{
    [Fact]
    public async Task Schrijf_KluisStillClosed_HoldsNoChainOfAnyParty()
    {
        await using var huis = await Proefhuis.Bouw();

        var verslag = await huis.Speel(7, tot: p => p.Opdracht == "LuidBel");

        var stuk = Vervalser.Lees(verslag.Dossier);
        stuk.KluisGesloten.ShouldBeTrue();
        stuk.Ketens.ShouldHaveSingleItem().Onderwerp.ShouldBe($"procedure:{verslag.Id}");
        Verificatie.Controleer(Vervalser.Bytes(stuk)).Bevindingen.ShouldBeEmpty();
    }

    [Fact]
    public async Task Schrijf_SecondKluisClosed_HoldsThePartiesAsFarAsTheFirstOpening()
    {
        await using var huis = await Proefhuis.Bouw();

        var verslag = await huis.Speel(7, tot: p => p.Opdracht == "DienInschrijvingIn");

        var stuk = Vervalser.Lees(verslag.Dossier);
        stuk.KluisGesloten.ShouldBeTrue();
        stuk.Ketens.Count(k => k.Onderwerp.Contains("/partij:", StringComparison.Ordinal)).ShouldBe(9);
        stuk.Ketens.SelectMany(k => k.Posten).ShouldNotContain(p => p.Tekst.Contains("DienInschrijvingIn", StringComparison.Ordinal));
        Verificatie.Controleer(Vervalser.Bytes(stuk)).Bevindingen.ShouldBeEmpty();
    }

    [Fact]
    public async Task Schrijf_AfterTheOpening_HoldsTheRefusalOfTheLateParty()
    {
        await using var huis = await Proefhuis.Bouw();

        var verslag = await huis.Speel(7, tot: p => p.Opdracht == "RondGeschiktheidAf");

        verslag.Dossier.ShouldContain("\"code\":\"te-laat\"");
    }
}
