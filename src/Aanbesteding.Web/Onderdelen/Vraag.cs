using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Aanbesteding.Web.Onderdelen;

/// <summary>What every field needs to know of its question: its id, its error and what describes it.</summary>
internal sealed class Vraag
{
    private readonly string? _hint;
    private readonly string? _fout;

    public Vraag(ViewContext context, ModelExpression vraag, string? hint)
    {
        Naam = context.ViewData.TemplateInfo.GetFullHtmlFieldName(vraag.Name);
        Id = TagBuilder.CreateSanitizedId(Naam, "_");
        _hint = hint;
        _fout = context.ViewData.ModelState.TryGetValue(Naam, out var staat) && staat.Errors.Count > 0
            ? staat.Errors[0].ErrorMessage
            : null;
    }

    public string Naam { get; }

    public string Id { get; }

    public bool IsFout => _fout is not null;

    public string? BeschrevenDoor => (_hint, _fout) switch
    {
        (null, null) => null,
        (null, _) => $"{Id}-fout",
        (_, null) => $"{Id}-hint",
        _ => $"{Id}-hint {Id}-fout",
    };

    public string Klasse(string gewoon, string fout = "utrecht-form-field--invalid") => IsFout ? $"{gewoon} {fout}" : gewoon;

    public void Toelichting(IHtmlContentBuilder inhoud)
    {
        if (_hint is not null)
            inhoud.AppendHtml(Regel("hint", "utrecht-form-field-description", _hint));
        if (_fout is not null)
            inhoud.AppendHtml(Regel("fout", "utrecht-form-field-error-message", _fout));
    }

    private TagBuilder Regel(string deel, string klasse, string tekst)
    {
        var regel = new TagBuilder("div") { Attributes = { ["id"] = $"{Id}-{deel}", ["class"] = klasse } };
        if (deel == "fout")
            regel.InnerHtml.AppendHtml("<span class=\"alleen-voorlezen\">Fout: </span>");
        regel.InnerHtml.Append(tekst);
        return regel;
    }
}
