using Aanbesteding.Domain;
using Microsoft.AspNetCore.Authorization;

namespace Aanbesteding.Web.Hosting.Identiteit;

/// <summary>A page or endpoint for everybody on the buyer's side, whatever their role.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class VoorStafAttribute : AuthorizeAttribute
{
    /// <summary>All roles but that of an aanbieder; the bell never signs in.</summary>
    public VoorStafAttribute() =>
        Roles = string.Join(',', Enum.GetValues<Rol>().Where(rol => rol is not (Rol.Aanbieder or Rol.Systeem)).Order());
}
