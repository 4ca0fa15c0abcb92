using Aanbesteding.EndToEnd.Opvoering;

namespace Aanbesteding.EndToEnd;

public class SltProcedureTests(SltOpvoering opvoering) : IClassFixture<SltOpvoering>
{
    [Fact]
    public void Procedure_PlayedByEveryRoleWithTheKeyboard_EndsWithSignedOvereenkomsten()
    {
        opvoering.Onderbreking.ShouldBeNull();
        opvoering.Afloop.Markering.Afgelopen.ShouldBeTrue();
        opvoering.Afloop.Overeenkomsten.OrderBy(o => o.Perceel).Select(o => (o.Perceel, o.Partij, o.Gesloten))
            .ShouldBe([(1, "partij-1", true), (2, "partij-2", true), (3, "partij-3", true)]);
    }

    [Fact]
    public void Pages_InspectedByAxe_HaveNoViolations() => opvoering.Keuring.Axe.ShouldBeEmpty();

    [Fact]
    public void Pages_On320Pixels_DoNotScrollSideways() => opvoering.Keuring.Breed.ShouldBeEmpty();

    [Fact]
    public void Keyboard_OnTheWay_NeverLosesSightOfFocus() => opvoering.Keuring.Focus.ShouldBeEmpty();
}
