using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Aanbesteding.Web.Onderdelen;

/// <summary>
/// A button that sends the form, or with <c>href</c> a link that looks the same. One primary button per page.
/// <example><code>&lt;knop&gt;Opslaan en verder&lt;/knop&gt;</code></example>
/// <example><code>&lt;knop soort="Definitief" name="keuze" value="indienen"&gt;Aanmelding indienen&lt;/knop&gt;</code></example>
/// </summary>
[HtmlTargetElement("knop")]
public sealed class Knop : TagHelper
{
    /// <summary>Weight of the button.</summary>
    public KnopSoort Soort { get; set; }

    /// <summary>Where a link leads; null for a button.</summary>
    public string? Href { get; set; }

    /// <summary>Greyed; say next to it why.</summary>
    public bool Uit { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = Href is null ? "button" : "a";
        output.Attributes.SetAttribute("class", "nl-button " + Soort switch
        {
            KnopSoort.Gewoon => "nl-button--secondary",
            KnopSoort.Stil => "nl-button--subtle",
            KnopSoort.Definitief => "nl-button--primary nl-button--negative",
            _ => "nl-button--primary",
        });
        if (Href is null)
            output.Attributes.SetAttribute("type", "submit");
        else if (!Uit)
            output.Attributes.SetAttribute("href", Href);
        if (Uit)
            output.Attributes.SetAttribute(Href is null ? "disabled" : "aria-disabled", "true");
    }
}

/// <summary>Weights of a <see cref="Knop"/>.</summary>
public enum KnopSoort
{
    /// <summary>The one thing this page is for.</summary>
    Primair,

    /// <summary>Another thing one may do here.</summary>
    Gewoon,

    /// <summary>A way out.</summary>
    Stil,

    /// <summary>Cannot be undone.</summary>
    Definitief,
}
