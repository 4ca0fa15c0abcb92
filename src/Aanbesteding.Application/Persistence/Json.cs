using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toewijzing;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using NodaTime.Text;

namespace Aanbesteding.Application.Persistence;

/// <summary>
/// The one JSON notation for what is stored and what the dossier says: declaration order, camelCase, no indentation,
/// exact numbers as text, instants in ISO 8601 UTC. Changing it changes hashes of later entries, never of earlier ones,
/// because an entry is kept as the text that was hashed.
/// </summary>
public static class Json
{
    /// <summary>Options of the one notation.</summary>
    public static readonly JsonSerializerOptions Opties = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
            new Tekstconverter<Instant>(InstantPattern.ExtendedIso.Format, t => InstantPattern.ExtendedIso.Parse(t).Value),
            new Tekstconverter<LocalDate>(LocalDatePattern.Iso.Format, t => LocalDatePattern.Iso.Parse(t).Value),
            new Tekstconverter<LocalDateTime>(LocalDateTimePattern.ExtendedIso.Format, Kloktijd),
            new Tekstconverter<LocalTime>(LocalTimePattern.ExtendedIso.Format, t => LocalTimePattern.ExtendedIso.Parse(t).Value),
            new Tekstconverter<AnnualDate>(AnnualDatePattern.Iso.Format, t => AnnualDatePattern.Iso.Parse(t).Value),
            new Tekstconverter<Period>(PeriodPattern.Roundtrip.Format, t => PeriodPattern.Roundtrip.Parse(t).Value),
            new Tekstconverter<Breuk>(b => b.ToString(), Breuk.Lees),
            new Beleidconverter(),
        },
    };

    private static readonly LocalDateTimePattern ZonderSeconden = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    /// <summary>Writes a value.</summary>
    public static string Schrijf<T>(T waarde) => JsonSerializer.Serialize(waarde, Opties);

    /// <summary>Reads a value that <see cref="Schrijf{T}"/> wrote.</summary>
    public static T Lees<T>(string json) => JsonSerializer.Deserialize<T>(json, Opties)
        ?? throw new JsonException($"Leeg waar een {typeof(T).Name} hoort te staan.");

    /// <summary>
    /// Maps a property to one JSON column. The value is an immutable record or list: the aggregate replaces it whole, so two
    /// values are the same when their text is.
    /// </summary>
    public static PropertyBuilder<T> AlsJson<T>(this PropertyBuilder<T> property)
    {
        ArgumentNullException.ThrowIfNull(property);
        property.HasConversion(
            waarde => Schrijf(waarde),
            json => JsonSerializer.Deserialize<T>(json, Opties)!,
            new ValueComparer<T>(
                (a, b) => ReferenceEquals(a, b) || Schrijf(a) == Schrijf(b),
                waarde => waarde == null ? 0 : Schrijf(waarde).GetHashCode(StringComparison.Ordinal),
                waarde => waarde));
        return property;
    }

    /// <summary>A clock time as people and browsers write it: seconds may be left out.</summary>
    private static LocalDateTime Kloktijd(string tekst) =>
        ZonderSeconden.Parse(tekst) is { Success: true } kort ? kort.Value : LocalDateTimePattern.ExtendedIso.Parse(tekst).Value;

    private sealed class Tekstconverter<T>(Func<T, string> schrijf, Func<string, T> lees) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            try
            {
                return lees(reader.GetString() ?? throw new JsonException($"Hier hoort een {typeToConvert.Name} te staan."));
            }
            catch (Exception fout) when (fout is FormatException or UnparsableValueException)
            {
                throw new JsonException($"Dit is geen geldige {typeToConvert.Name}.", fout);
            }
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(schrijf(value));
    }

    /// <summary>A policy is written by its name, the fixed order with its percelen behind it: "vasteVolgorde:2,3".</summary>
    private sealed class Beleidconverter : JsonConverter<Toewijzingsbeleid>
    {
        private const string VasteVolgorde = "vasteVolgorde:";

        public override Toewijzingsbeleid Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString() switch
        {
            "besteTotaal" => new Toewijzingsbeleid.BesteTotaal(),
            "voorkeurInschrijver" => new Toewijzingsbeleid.VoorkeurInschrijver(),
            "grootsteVoorsprong" => new Toewijzingsbeleid.GrootsteVoorsprong(),
            { } t when t.StartsWith(VasteVolgorde, StringComparison.Ordinal) => new Toewijzingsbeleid.VasteVolgorde(
                [.. t[VasteVolgorde.Length..].Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture))]),
            var t => throw new JsonException($"Onbekend beleid '{t}'."),
        };

        public override void Write(Utf8JsonWriter writer, Toewijzingsbeleid value, JsonSerializerOptions options) => writer.WriteStringValue(value switch
        {
            Toewijzingsbeleid.BesteTotaal => "besteTotaal",
            Toewijzingsbeleid.VoorkeurInschrijver => "voorkeurInschrijver",
            Toewijzingsbeleid.GrootsteVoorsprong => "grootsteVoorsprong",
            Toewijzingsbeleid.VasteVolgorde v => VasteVolgorde + string.Join(',', v.Volgorde),
            _ => throw new JsonException($"Onbekend beleid '{value.GetType().Name}'."),
        });
    }
}
