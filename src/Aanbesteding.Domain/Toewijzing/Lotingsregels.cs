using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Domain.Toewijzing;
using NodaTime;

namespace Aanbesteding.Domain;

/// <summary>How a draw is announced, fixed beforehand and computed; everything here can be done again by anyone with a shell.</summary>
public static class Lotingsregels
{
    /// <summary>Name of the notice term, and of the event after which it starts: the parties are invited.</summary>
    public const string Oproep = "oproep-loting";

    /// <summary>Most characters of a contribution.</summary>
    public const int LangsteBijdrage = 100;

    /// <summary>
    /// The notice term of an inrichting that sets none. No statute sets it; five days lets every party arrange to follow the
    /// draw. A draw had to be held again because one party was not duly invited (Rb. Den Haag, ECLI:NL:RBDHA:2018:2154).
    /// </summary>
    public static readonly Termijnregel StandaardOproep =
        new(Oproep, Oproep, 5, "dag", "contractueel", null, "Behoorlijke oproep voor een loting (Rb. Den Haag, ECLI:NL:RBDHA:2018:2154)");

    private static readonly LocalTime Uur = new(10, 0);

    /// <summary>The notice term of this inrichting.</summary>
    public static Termijnregel Oproeptermijn(Inrichting inrichting)
    {
        ArgumentNullException.ThrowIfNull(inrichting);
        return inrichting.Planning.FirstOrDefault(t => t.Naam == Oproep) ?? StandaardOproep;
    }

    /// <summary>
    /// The moment of the draw: ten o'clock on the first working day on which the notice term is over, so that people can
    /// follow it. Null when the calendar ends before it.
    /// </summary>
    /// <param name="einde">First instant after the notice term.</param>
    public static Instant? Trekking(Instant einde)
    {
        var lokaal = Nederland.Lokaal(einde);
        var dag = lokaal.TimeOfDay <= Uur ? lokaal.Date : lokaal.Date.PlusDays(1);
        return Kalender.Nederlands.WerkdagVanaf(dag) is { } werkdag ? Nederland.Ogenblik(werkdag + Uur).Waarde : null;
    }

    /// <summary>The seed as text, over which everything is computed: 64 lower-case hexadecimal characters.</summary>
    public static string Zaad(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(bytes);

    /// <summary>The fingerprint that is published before the draw: SHA-256 of the seed as text.</summary>
    public static string Zegel(string zaad) => Vingerafdruk.Van(zaad);

    /// <summary>Whether a contribution can be published and typed in again: 1 to <see cref="LangsteBijdrage"/> visible characters.</summary>
    public static bool IsBijdrage(string? tekst) =>
        tekst is { Length: > 0 and <= LangsteBijdrage } && tekst == tekst.Trim()
        && tekst.EnumerateRunes().All(r => r != Rune.ReplacementChar && Rune.GetUnicodeCategory(r) is not
            (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator));

    /// <summary>The text from which the order follows: the seed, then per contribution "|party=contribution", by ordinal order of the parties.</summary>
    public static string Eindzaad(string zaad, IEnumerable<Lotbijdrage> bijdragen) =>
        string.Concat([zaad, .. bijdragen.OrderBy(b => b.Partij, StringComparer.Ordinal).Select(b => $"|{b.Partij}={b.Bijdrage}")]);

    /// <summary>Number of one party in the draw: SHA-256 of "eindzaad|party". The lowest number comes first.</summary>
    public static string Lotnummer(string partij, string eindzaad) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{eindzaad}|{partij}")));

    /// <summary>Order in which parties are drawn; independent of the order in which they are given.</summary>
    public static IReadOnlyList<string> Volgorde(IEnumerable<string> partijen, string eindzaad) =>
        [.. partijen.OrderBy(p => Lotnummer(p, eindzaad), StringComparer.Ordinal)];

    /// <summary>
    /// The order that held draws give to this question, one tie after the other; null when none decides. A draw decides only
    /// for exactly its own tie. A further draw in which a party takes part that has a place already decides nothing, because
    /// one order cannot follow both.
    /// </summary>
    /// <param name="vraag">The question; its own order is not looked at.</param>
    /// <param name="gehouden">Draws that were held on these facts, first one first.</param>
    /// <param name="oplosser">Solves the question.</param>
    public static IReadOnlyList<string>? Volgorde(Toewijzingsvraag vraag, IReadOnlyList<AangekondigdeLoting> gehouden, IBesteTotaalOplosser oplosser)
    {
        ArgumentNullException.ThrowIfNull(vraag);
        ArgumentNullException.ThrowIfNull(gehouden);
        List<string> volgorde = [];
        while (gehouden.Count > 0
            && Toewijzer.WijsToe(vraag with { Lotvolgorde = volgorde.Count == 0 ? null : [.. volgorde] }, oplosser) is { Aanvaard: true, Waarde.Loting: { } gevraagd }
            && gehouden.FirstOrDefault(l => l.Beslist(gevraagd)) is { Gehouden: { } uitslag }
            && !uitslag.Volgorde.Any(volgorde.Contains))
            volgorde.AddRange(uitslag.Volgorde);
        return volgorde.Count == 0 ? null : volgorde;
    }
}
