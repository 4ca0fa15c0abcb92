using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Aanbesteding.Web.Onderdelen;

/// <summary>
/// A question with a few fixed answers, as radio buttons in a fieldset; with <c>meerdere</c> as checkboxes, for a list.
/// <example><code>&lt;keuzeveld asp-for="Besluit" label="Wat is uw besluit?" keuzes="Model.Besluiten" /&gt;</code></example>
/// </summary>
[HtmlTargetElement("keuzeveld", Attributes = "asp-for,label,keuzes", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class Keuzeveld : TagHelper
{
    /// <summary>The property that is asked.</summary>
    [HtmlAttributeName("asp-for")]
    public required ModelExpression For { get; set; }

    /// <summary>The question.</summary>
    public required string Label { get; set; }

    /// <summary>Help with the answer, shown before the answers.</summary>
    public string? Hint { get; set; }

    /// <summary>The answers: value and text.</summary>
    public required IEnumerable<SelectListItem> Keuzes { get; set; }

    /// <summary>Whether several answers may be chosen; the property is then a list.</summary>
    public bool Meerdere { get; set; }

    /// <summary>Set by the framework.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var vraag = new Vraag(ViewContext, For, Hint);
        var gekozen = Gekozen(vraag.Naam);
        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", vraag.Klasse("utrecht-form-fieldset--html-fieldset veld keuzeveld"));
        if (vraag.BeschrevenDoor is { } beschreven)
            output.Attributes.SetAttribute("aria-describedby", beschreven);

        var legenda = new TagBuilder("legend") { Attributes = { ["class"] = "utrecht-form-label" } };
        legenda.InnerHtml.Append(Label);
        output.Content.AppendHtml(legenda);
        vraag.Toelichting(output.Content);
        foreach (var (keuze, nummer) in Keuzes.Select((keuze, nummer) => (keuze, nummer)))
            output.Content.AppendHtml(Knop(vraag, keuze, nummer, gekozen));
    }

    /// <summary>The chosen values; null when nothing was answered yet.</summary>
    private IReadOnlyList<string?>? Gekozen(string naam)
    {
        if (Meerdere)
            return [.. ((System.Collections.IEnumerable?)For.Model ?? Array.Empty<string>()).Cast<object?>().Select(waarde => waarde?.ToString())];
        var waarde = ViewContext.ViewData.ModelState.TryGetValue(naam, out var staat) && staat.AttemptedValue is { } ingevuld
            ? ingevuld
            : For.Model?.ToString();
        return waarde is null ? null : [waarde];
    }

    /// <summary>The first answer carries the id of the question, so that the error summary leads there.</summary>
    private TagBuilder Knop(Vraag vraag, SelectListItem keuze, int nummer, IReadOnlyList<string?>? gekozen)
    {
        var id = nummer == 0 ? vraag.Id : $"{vraag.Id}-{nummer}";
        var invoer = new TagBuilder("input")
        {
            TagRenderMode = TagRenderMode.SelfClosing,
            Attributes =
            {
                ["type"] = Meerdere ? "checkbox" : "radio", ["id"] = id, ["name"] = vraag.Naam, ["value"] = keuze.Value,
                ["class"] = Meerdere ? "utrecht-checkbox utrecht-checkbox--html-input" : "utrecht-radio-button utrecht-radio-button--html-input",
            },
        };
        if (gekozen is null ? keuze.Selected : gekozen.Contains(keuze.Value, StringComparer.Ordinal))
            invoer.Attributes["checked"] = "checked";

        var label = new TagBuilder("label") { Attributes = { ["for"] = id, ["class"] = "utrecht-form-label utrecht-form-label--radio" } };
        label.InnerHtml.Append(keuze.Text);
        var regel = new TagBuilder("div") { Attributes = { ["class"] = "keuze" } };
        regel.InnerHtml.AppendHtml(invoer).AppendHtml(label);
        return regel;
    }
}
