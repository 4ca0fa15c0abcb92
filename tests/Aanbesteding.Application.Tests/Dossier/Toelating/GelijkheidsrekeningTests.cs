using System.Text;
using Aanbesteding.Application.Dossier;
using Aanbesteding.Application.Dossier.Nareken;

namespace Aanbesteding.Application.Tests.Dossier;

public sealed class GelijkheidsrekeningTests(OpenHousedossier proef) : IClassFixture<OpenHousedossier>
{
    [Fact]
    public void Controleer_DossierOfAnOpenHouse_IsValid() =>
        Verificatie.Controleer(Encoding.UTF8.GetBytes(proef.Heel)).Bevindingen.ShouldBeEmpty();

    [Fact]
    public void Van_EveryPromiseKept_ProvesItWithFigures()
    {
        var bewijs = Gelijkheidsrekening.Van(proef.Heel)!;

        bewijs.Ongelijk.ShouldBeEmpty();
        bewijs.Voorwaarden.Verschil.ShouldBeEmpty();
        (bewijs.Aanvragen, bewijs.Toegelaten, bewijs.Geweigerd, bewijs.Lopend, bewijs.Deelnemers).ShouldBe((7, 5, 2, 1, 5));
        bewijs.Klopt.ShouldBeTrue();
        bewijs.AlsJson().ShouldContain("\"klopt\": true");
    }

    [Fact]
    public void Van_DecisionLateAndAnotherOverdue_NamesBoth_AndTheDossierIsValid()
    {
        var bewijs = Gelijkheidsrekening.Van(proef.Laat)!;

        bewijs.Ongelijk.Select(o => (o.Code, o.Aanbieder)).ShouldBe([("te-laat-beslist", "Stichting 1"), ("beslistermijn-voorbij", "Stichting 2")], ignoreOrder: true);
        bewijs.Klopt.ShouldBeFalse();
        Verificatie.Controleer(Encoding.UTF8.GetBytes(proef.Laat)).Bevindingen.ShouldBeEmpty();
    }

    [Fact]
    public void Schrijf_Concept_StaysInTheHouse()
    {
        proef.Heel.ShouldNotContain(proef.Concept.ToString());
        proef.Heel.ShouldContain(proef.Geweigerd.ToString());
    }

    [Fact]
    public void Schrijf_ChainByChain_IsTheTextOfTheWhole() => Encoding.UTF8.GetString(Vervalser.Bytes(Vervalser.Lees(proef.Heel))).ShouldBe(proef.Heel);

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("geen json")]
    public void Van_NotADossier_IsNull(string tekst) => Gelijkheidsrekening.Van(tekst).ShouldBeNull();

    [Fact]
    public void Van_EveryByteChangedInAPost_IsNeverProven()
    {
        for (var i = proef.Heel.IndexOf("\"ketens\"", StringComparison.Ordinal); i < proef.Heel.Length; i += proef.Heel.Length / 60)
        {
            var tekst = proef.Heel.ToCharArray();
            tekst[i] = tekst[i] == 'x' ? 'y' : 'x';
            (Gelijkheidsrekening.Van(new string(tekst))?.Klopt).ShouldNotBe(true, $"teken {i}");
        }
    }
}
