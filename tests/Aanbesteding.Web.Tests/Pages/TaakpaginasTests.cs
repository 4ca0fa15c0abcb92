using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Shared;

namespace Aanbesteding.Web.Tests.Pages;

public class TaakpaginasTests
{
    [Fact]
    public void Adres_EveryKindOfTaskInTheTable_HasAPageOfItsOwn()
    {
        var zonder = Bevoegdheden.Tabel.Select(rij => rij.Taaksoort).OfType<string>().Distinct()
            .Where(soort => Taakpaginas.Adres("slt", soort) == "/procedures/slt" && Taakpaginas.OpenHouse("wonen", soort) == "/open-house/wonen");

        zonder.ShouldBeEmpty();
    }

    [Fact]
    public void VoorOpdracht_CommandOfTwoRoles_OpensForBothAndNobodyElse()
    {
        var regel = new VoorOpdrachtAttribute("OpenKluis");

        regel.Roles.ShouldBe("Inkoper,Voorzitter");
    }
}
