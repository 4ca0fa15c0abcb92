using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Authorization;

namespace Aanbesteding.Web.Pages.Procedures.Kamers;

/// <summary>The percelen, the rules between them, and who gets them as far as the viewer may know.</summary>
[AllowAnonymous]
public sealed class PercelenModel(Deur deur, Procedurelezer procedures) : ProcedurePagina(deur, procedures)
{
    /// <summary>Whether staff looks.</summary>
    public bool IsStaf => User.AlsActor() is { Rol: not Rol.Aanbieder };
}
