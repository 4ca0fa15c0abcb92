using System.Text.Encodings.Web;
using System.Text.Json;

namespace Aanbesteding.Application.Dossier.Nareken;

/// <summary>Something that is not as the open house promised everybody.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Aanbieder">Name of the organisation, or its party id where the dossier has no name; null when it is about nobody in particular.</param>
/// <param name="Categorie">Id of the categorie; null when it is about no single one.</param>
/// <param name="Zaak">Id of the open house, the aanvraag or the deelnemer.</param>
/// <param name="Uitleg">What is wrong, in plain Dutch.</param>
public sealed record Ongelijk(string Code, string? Aanbieder, string? Categorie, string Zaak, string Uitleg);

/// <summary>A condition of a sitting deelnemer that differs from that of who would join now.</summary>
/// <param name="Aanbieder">Name of the organisation.</param>
/// <param name="Categorie">Id of the categorie.</param>
/// <param name="Zaak">Id of the deelnemer.</param>
/// <param name="Wat">overeenkomst or a productcode.</param>
/// <param name="Zittend">What holds for him.</param>
/// <param name="Nieuw">What holds for a new deelnemer.</param>
public sealed record Voorwaardeverschil(string? Aanbieder, string Categorie, string Zaak, string Wat, string Zittend, string Nieuw);

/// <summary>The conditions of sitting and new deelnemers, side by side.</summary>
/// <param name="Verschil">Empty when they are the same.</param>
public sealed record Voorwaardenvergelijking(IReadOnlyList<Voorwaardeverschil> Verschil);

/// <summary>The proof of equal admission, from the dossier alone.</summary>
public sealed record Gelijkheidsuitslag
{
    /// <summary>Codes that the dossier of an honest house can show: a promise that was broken, and told.</summary>
    public static readonly IReadOnlyList<string> Verzuim = ["te-laat-beslist", "beslistermijn-voorbij"];

    private static readonly JsonSerializerOptions Opties = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
    };

    /// <summary>Whether everybody who complied was admitted, nobody else was, and all on the same conditions.</summary>
    public bool Klopt => Ongelijk.Count == 0 && Voorwaarden.Verschil.Count == 0;

    /// <summary>Aanvragen that were handed in and not withdrawn.</summary>
    public required int Aanvragen { get; init; }

    /// <summary>Decisions to admit, by categorie.</summary>
    public required int Toegelaten { get; init; }

    /// <summary>Decisions to refuse, by categorie.</summary>
    public required int Geweigerd { get; init; }

    /// <summary>Aanvragen that wait for a decision.</summary>
    public required int Lopend { get; init; }

    /// <summary>Deelnemers that ever were.</summary>
    public required int Deelnemers { get; init; }

    /// <summary>What is not as promised.</summary>
    public required IReadOnlyList<Ongelijk> Ongelijk { get; init; }

    /// <summary>Sitting and new.</summary>
    public required Voorwaardenvergelijking Voorwaarden { get; init; }

    /// <summary>The proof as JSON.</summary>
    public string AlsJson() => JsonSerializer.Serialize(this, Opties);
}
