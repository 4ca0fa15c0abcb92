using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Aanbesteding.Web.Onderdelen;

/// <summary>
/// A list of facts: name and value.
/// <example><code>&lt;gegevens&gt;&lt;gegeven naam="KvK-nummer"&gt;01234567&lt;/gegeven&gt;&lt;/gegevens&gt;</code></example>
/// </summary>
[HtmlTargetElement("gegevens")]
public sealed class Gegevens : TagHelper
{
    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.Attributes.SetAttribute("class", "gegevens");
    }
}

/// <summary>One fact of a <see cref="Gegevens"/> list; the value is its contents.</summary>
[HtmlTargetElement("gegeven", Attributes = "naam", ParentTag = "gegevens")]
public sealed class Gegeven : TagHelper
{
    /// <summary>Name of the fact.</summary>
    public required string Naam { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var naam = new TagBuilder("dt");
        naam.InnerHtml.Append(Naam);
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "gegeven");
        output.PreContent.AppendHtml(naam).AppendHtml("<dd>");
        output.PostContent.AppendHtml("</dd>");
    }
}
