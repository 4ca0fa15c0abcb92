using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Aanbesteding.Web.Onderdelen;

/// <summary>
/// One question of a form: label, hint, error and input, tied together for screen readers. Attributes it does not know
/// go to the input.
/// <example><code>&lt;veld asp-for="KvkNummer" label="KvK-nummer" hint="8 cijfers" inputmode="numeric" maxlength="8" /&gt;</code></example>
/// <example><code>&lt;veld asp-for="Motivering" label="Motivering" soort="Tekstvak" /&gt;</code></example>
/// </summary>
[HtmlTargetElement("veld", Attributes = "asp-for,label", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class Veld(IHtmlGenerator generator) : TagHelper
{
    /// <summary>The property that is asked.</summary>
    [HtmlAttributeName("asp-for")]
    public required ModelExpression For { get; set; }

    /// <summary>The question.</summary>
    public required string Label { get; set; }

    /// <summary>Help with the answer, shown before the input.</summary>
    public string? Hint { get; set; }

    /// <summary>Kind of input.</summary>
    public VeldSoort Soort { get; set; }

    /// <summary>Set by the framework.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var vraag = new Vraag(ViewContext, For, Hint);
        var rest = output.Attributes.ToDictionary(attribuut => attribuut.Name, attribuut => (object?)attribuut.Value, StringComparer.Ordinal);
        output.Attributes.Clear();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", vraag.Klasse("utrecht-form-field veld"));

        var label = new TagBuilder("label") { Attributes = { ["for"] = vraag.Id, ["class"] = "utrecht-form-label" } };
        label.InnerHtml.Append(Label);
        output.Content.AppendHtml(label);
        vraag.Toelichting(output.Content);
        output.Content.AppendHtml(Invoer(vraag, rest));
    }

    private TagBuilder Invoer(Vraag vraag, Dictionary<string, object?> attributen)
    {
        if (vraag.BeschrevenDoor is { } beschreven)
            attributen["aria-describedby"] = beschreven;
        if (vraag.IsFout)
            attributen["aria-invalid"] = "true";
        if (Soort == VeldSoort.Tekstvak)
        {
            attributen["class"] = vraag.Klasse("utrecht-textarea utrecht-textarea--html-textarea", "utrecht-textarea--invalid");
            return generator.GenerateTextArea(ViewContext, For.ModelExplorer, For.Name, rows: 6, columns: 0, attributen);
        }

        attributen["class"] = vraag.Klasse("utrecht-textbox utrecht-textbox--html-input", "utrecht-textbox--invalid");
        attributen["type"] = Soort switch
        {
            VeldSoort.Datum => "date",
            VeldSoort.DatumTijd => "datetime-local",
            VeldSoort.Email => "email",
            VeldSoort.Bestand => "file",
            _ => "text",
        };
        var formaat = Soort switch
        {
            VeldSoort.Datum => "{0:yyyy-MM-dd}",
            VeldSoort.DatumTijd => "{0:yyyy-MM-ddTHH:mm}",
            _ => null,
        };
        return generator.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, For.Model, formaat, attributen);
    }
}

/// <summary>Kinds of input of a <see cref="Veld"/>.</summary>
public enum VeldSoort
{
    /// <summary>One line of text.</summary>
    Tekst,

    /// <summary>Several lines of text.</summary>
    Tekstvak,

    /// <summary>A day.</summary>
    Datum,

    /// <summary>A day and a time, to the minute.</summary>
    DatumTijd,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A file; the form needs <c>enctype="multipart/form-data"</c>.</summary>
    Bestand,
}
