using Aanbesteding.Domain;
using Microsoft.AspNetCore.Authorization;

namespace Aanbesteding.Web.Hosting.Identiteit;

/// <summary>
/// A page or endpoint for one or more commands: open to the roles that <see cref="Bevoegdheden"/> gives at least one of them.
/// The phase is judged by the pipeline.
/// <example><code>[VoorOpdracht("GeefScore")]</code></example>
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class VoorOpdrachtAttribute : AuthorizeAttribute
{
    /// <summary>Reads the roles from the table; an unknown command throws, because that is a bug.</summary>
    public VoorOpdrachtAttribute(params string[] opdrachten)
    {
        Opdrachten = opdrachten;
        Lezers = [];
    }

    /// <summary>Names of the commands.</summary>
    public IReadOnlyList<string> Opdrachten { get; }

    /// <summary>Roles that may look too, and can give none of the commands.</summary>
    public Rol[] Lezers
    {
        get;
        set
        {
            field = value;
            Roles = string.Join(',', Opdrachten.SelectMany(opdracht => Bevoegdheden.Voor(opdracht).Rollen).Concat(value).Distinct().Order());
        }
    }
}
