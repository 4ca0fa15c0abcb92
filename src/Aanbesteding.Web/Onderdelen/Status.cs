using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Aanbesteding.Web.Onderdelen;

/// <summary>
/// A short status in words; the colour only repeats what the words say.
/// <example><code>&lt;status toon="Goed"&gt;Klaar&lt;/status&gt;</code></example>
/// </summary>
[HtmlTargetElement("status")]
public sealed class Status : TagHelper
{
    /// <summary>What the colour repeats.</summary>
    public Toon Toon { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.Attributes.SetAttribute("class", "status " + Toon.Klasse("status"));
    }
}

/// <summary>The mood of a badge or banner. Never the only carrier of meaning.</summary>
public enum Toon
{
    /// <summary>Nothing special.</summary>
    Neutraal,

    /// <summary>Worth knowing; going on.</summary>
    Info,

    /// <summary>Done, accepted.</summary>
    Goed,

    /// <summary>Needs attention.</summary>
    LetOp,

    /// <summary>Wrong or refused.</summary>
    Fout,
}

/// <summary>Style sheet classes of a <see cref="Toon"/>.</summary>
public static class ToonKlassen
{
    /// <summary>E.g. <c>status--let-op</c>.</summary>
    public static string Klasse(this Toon toon, string onderdeel) => onderdeel + toon switch
    {
        Toon.Info => "--info",
        Toon.Goed => "--goed",
        Toon.LetOp => "--let-op",
        Toon.Fout => "--fout",
        _ => "--neutraal",
    };
}
