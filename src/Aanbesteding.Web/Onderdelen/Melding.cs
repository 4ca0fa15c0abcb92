using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Aanbesteding.Web.Onderdelen;

/// <summary>
/// A banner above the contents of a page: a heading that says it all, and details when needed.
/// <example><code>&lt;melding toon="LetOp" kop="Nog niet ingediend"&gt;&lt;p&gt;Dien in voor maandag 12.00 uur.&lt;/p&gt;&lt;/melding&gt;</code></example>
/// </summary>
[HtmlTargetElement("melding", Attributes = "kop", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class Melding : TagHelper
{
    /// <summary>The message in a few words.</summary>
    public required string Kop { get; set; }

    /// <summary>Mood of the message.</summary>
    public Toon Toon { get; set; } = Toon.Info;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "melding " + Toon.Klasse("melding"));
        output.Attributes.SetAttribute("role", Toon == Toon.Fout ? "alert" : "status");
        var kop = new TagBuilder("p") { Attributes = { ["class"] = "melding__kop" } };
        kop.InnerHtml.Append(Kop);
        output.PreContent.AppendHtml(kop);
    }
}
