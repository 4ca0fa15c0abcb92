namespace Aanbesteding.Application.Inrichtingen;

/// <summary>Which kind of inrichting a text is: its field <c>soort</c> tells.</summary>
public static class Inrichtingsoort
{
    /// <summary>The word of an open house. A stored name.</summary>
    public const string OpenHouse = "open-house";

    /// <summary>
    /// Whether a text is the inrichting of an open house, for <see cref="Toelatingslezer"/>. A text that cannot be read is not:
    /// <see cref="Inrichtinglezer"/> then says what is wrong with it.
    /// </summary>
    public static bool IsOpenHouse(ReadOnlySpan<byte> inhoud) =>
        Yamlbestand.Boom(inhoud, new Leesverloop("")) is Vakknoop wortel
        && wortel.Velden.Where(v => v.Sleutel.Tekst == "soort").Select(v => v.Waarde).FirstOrDefault() is Waardeknoop { Tekst: OpenHouse };
}
