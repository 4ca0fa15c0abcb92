using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Aanbesteding.Web.Onderdelen;

/// <summary>
/// All errors of the form on top of the page, each leading to its field; nothing when there are none.
/// <example><code>&lt;foutoverzicht /&gt;</code></example>
/// </summary>
[HtmlTargetElement("foutoverzicht", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class Foutoverzicht : TagHelper
{
    /// <summary>Set by the framework.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>In the order in which the page model declares its questions; what is about the whole form comes first.</summary>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var volgorde = ViewContext.ViewData.ModelMetadata.Properties.Select(vraag => vraag.Name).ToList();
        var fouten = ViewContext.ViewData.ModelState
            .OrderBy(veld => volgorde.IndexOf(veld.Key.Split('.', '[')[0]))
            .SelectMany(veld => veld.Value!.Errors.Select(fout => (veld.Key, fout.ErrorMessage)))
            .ToList();
        if (fouten.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "foutoverzicht");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("autofocus", "autofocus");
        output.Content.AppendHtml("<h2 class=\"nl-heading nl-heading--level-2\">Er klopt iets niet</h2>");
        var lijst = new TagBuilder("ul");
        foreach (var (veld, tekst) in fouten)
            lijst.InnerHtml.AppendHtml(Regel(veld, tekst));
        output.Content.AppendHtml(lijst);
    }

    private static TagBuilder Regel(string veld, string tekst)
    {
        var inhoud = veld.Length == 0
            ? new TagBuilder("span")
            : new TagBuilder("a") { Attributes = { ["class"] = "nl-link", ["href"] = "#" + TagBuilder.CreateSanitizedId(veld, "_") } };
        inhoud.InnerHtml.Append(tekst);
        var regel = new TagBuilder("li");
        regel.InnerHtml.AppendHtml(inhoud);
        return regel;
    }
}
