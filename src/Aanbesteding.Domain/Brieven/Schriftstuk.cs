using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Aanbesteding.Domain;

/// <summary>
/// A letter or report as content without any markup: one truth from which plain text, a web page and a Word document are made.
/// Kept as it was sent, so that a later change of the program never changes a letter that somebody received.
/// </summary>
/// <param name="Titel">What it is, in a few words.</param>
/// <param name="Hoofd">What stands above it: from whom, to whom, kenmerk and date.</param>
/// <param name="Onderdelen">What it says, in order.</param>
public sealed record Schriftstuk(string Titel, IReadOnlyList<Gegeven> Hoofd, IReadOnlyList<Onderdeel> Onderdelen)
{
    private static readonly JsonSerializerOptions Notatie = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The letter as it is kept; the same letter always gives the same text, so that its fingerprint says something.</summary>
    public string AlsJson() => JsonSerializer.Serialize(this, Notatie);

    /// <summary>The letter in plain text.</summary>
    public string AlsTekst() => Schriftstuktekst.Schrijf(this);

    /// <summary>Reads what <see cref="AlsJson"/> wrote.</summary>
    public static Schriftstuk Lees(string json) => JsonSerializer.Deserialize<Schriftstuk>(json, Notatie) ?? throw new JsonException("Een leeg schriftstuk.");
}

/// <summary>One line of the head of a letter.</summary>
/// <param name="Naam">What it is, e.g. Kenmerk.</param>
/// <param name="Waarde">What it says.</param>
public sealed record Gegeven(string Naam, string Waarde);

/// <summary>A column of a table.</summary>
/// <param name="Naam">Its heading.</param>
/// <param name="Getal">Whether it holds numbers, which stand to the right.</param>
public sealed record Kolom(string Naam, bool Getal = false);

/// <summary>One part of a letter. The words of the kinds are stored.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "soort")]
[JsonDerivedType(typeof(Kop), "kop")]
[JsonDerivedType(typeof(Alinea), "alinea")]
[JsonDerivedType(typeof(Lijst), "lijst")]
[JsonDerivedType(typeof(Tabel), "tabel")]
public abstract record Onderdeel
{
    private Onderdeel()
    {
    }

    /// <summary>A heading below the title.</summary>
    /// <param name="Niveau">1 for a chapter, 2 for a part of it.</param>
    /// <param name="Tekst">The heading.</param>
    public sealed record Kop(int Niveau, string Tekst) : Onderdeel;

    /// <summary>A paragraph.</summary>
    /// <param name="Tekst">One line of text.</param>
    public sealed record Alinea(string Tekst) : Onderdeel;

    /// <summary>A list of which the order says nothing.</summary>
    /// <param name="Punten">One line each.</param>
    public sealed record Lijst(IReadOnlyList<string> Punten) : Onderdeel;

    /// <summary>A table with one row of headings; the first cell of a row names it.</summary>
    /// <param name="Bijschrift">What the table shows.</param>
    /// <param name="Kolommen">The columns.</param>
    /// <param name="Rijen">The rows, with a cell for every column.</param>
    public sealed record Tabel(string Bijschrift, IReadOnlyList<Kolom> Kolommen, IReadOnlyList<IReadOnlyList<string>> Rijen) : Onderdeel;
}
