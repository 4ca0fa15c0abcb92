using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Aanbesteding.Web.Onderdelen;

/// <summary>
/// The id of the command that a form gives, as a hidden field: sent twice, it is performed once. In every form of a
/// <see cref="Zaakpagina"/>; with <c>nieuw</c> when a page has several forms.
/// <example><code>&lt;form method="post"&gt;&lt;opdracht /&gt;…&lt;/form&gt;</code></example>
/// </summary>
[HtmlTargetElement("opdracht", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class OpdrachtVeld : TagHelper
{
    /// <summary>An id of its own, for the second and later forms on a page.</summary>
    public bool Nieuw { get; set; }

    /// <summary>Set by the framework.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var id = Nieuw || ViewContext.ViewData.Model is not Zaakpagina pagina ? Guid.NewGuid() : pagina.OpdrachtId;
        output.TagName = "input";
        output.TagMode = TagMode.SelfClosing;
        output.Attributes.SetAttribute("type", "hidden");
        output.Attributes.SetAttribute("name", nameof(Zaakpagina.OpdrachtId));
        output.Attributes.SetAttribute("value", id.ToString());
    }
}
