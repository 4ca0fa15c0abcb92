using System.Text;
using System.Text.Json.Nodes;
using Aanbesteding.Application.Dossier;
using Aanbesteding.Application.Dossier.Nareken;

namespace Aanbesteding.Application.Tests.Dossier.Nareken;

/// <summary>A played procedure computed again by the second road alone.</summary>
public sealed class NarekeningTests(Proefdossier proef) : IClassFixture<Proefdossier>
{
    [Fact]
    public void Van_PlayedProcedure_AgreesAndSaysWhatItDid()
    {
        var verslag = Narekening.Van(proef.Heel);

        verslag.Verschillen.ShouldBeEmpty();
        verslag.NietNagerekend.ShouldBeEmpty();
        verslag.Toewijzingen.Select(t => t.Taak).ShouldBe(["beoogde-partners", "toewijzing"]);
        verslag.Cijfers.ShouldBeGreaterThan(20);
        verslag.Totalen.ShouldBeGreaterThan(5);
        verslag.Samenstellingen.ShouldBeGreaterThan(5);
    }

    [Fact]
    public void AlsJson_PlayedProcedure_KeepsItsFieldsAndListsWhatWasComputedAgain()
    {
        var json = JsonNode.Parse(Verificatie.Controleer(Encoding.UTF8.GetBytes(proef.Heel)).AlsJson())!;

        json["geldig"]!.GetValue<bool>().ShouldBeTrue();
        json["bevindingen"]!.AsArray().ShouldBeEmpty();
        json["nagerekend"]!["verschillen"]!.AsArray().ShouldBeEmpty();
        json["nagerekend"]!["toewijzingen"]![1]!["hoe"]!.GetValue<string>().ShouldContain("toegestane verdelingen bekeken");
    }
}
