using System.Security.Claims;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;

namespace Aanbesteding.Web.Tests.Hosting;

public class ClaimNamenTests
{
    [Fact]
    public void Vertaal_WithNamesOfAnotherAuthority_GivesOurNames()
    {
        var namen = new ClaimNamen { Rol = "roles", Partij = "urn:etoegang:1.9:EntityConcernedID:KvKnr" };
        var identiteit = new ClaimsIdentity([new("sub", "p-1"), new("roles", "Aanbieder"), new("urn:etoegang:1.9:EntityConcernedID:KvKnr", "01234567")]);

        namen.Vertaal(identiteit);
        var actor = new ClaimsPrincipal(identiteit).AlsActor();

        actor.ShouldNotBeNull();
        actor.Persoon.ShouldBe("p-1");
        actor.Rol.ShouldBe(Rol.Aanbieder);
        actor.Partij.ShouldBe("01234567");
    }

    [Fact]
    public void Vertaal_WithOurNameNotMeantByTheAuthority_DropsIt()
    {
        var namen = new ClaimNamen { Rol = "roles" };
        var identiteit = new ClaimsIdentity([new("sub", "p-1"), new("rol", "Inkoper")]);

        namen.Vertaal(identiteit);

        new ClaimsPrincipal(identiteit).AlsActor().ShouldBeNull();
    }

    [Theory]
    [InlineData("Systeem")]
    [InlineData("8")]
    [InlineData("inkoper")]
    [InlineData("Directeur")]
    public void AlsActor_WithRoleNobodyCanHold_IsNull(string rol)
    {
        var identiteit = new ClaimsIdentity([new("sub", "p-1"), new("rol", rol)]);

        var actor = new ClaimsPrincipal(identiteit).AlsActor();

        actor.ShouldBeNull();
    }
}
