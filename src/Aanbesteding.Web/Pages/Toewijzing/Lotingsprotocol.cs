using System.Globalization;
using System.Text;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Web.Pages.Shared;

namespace Aanbesteding.Web.Pages.Toewijzing;

/// <summary>One step to redo a draw.</summary>
/// <param name="Kop">What it shows.</param>
/// <param name="Zinnen">What to do and what must come out.</param>
/// <param name="Regels">Values and commands, to copy as they are.</param>
public sealed record Protocolstap(string Kop, IReadOnlyList<string> Zinnen, IReadOnlyList<string> Regels);

/// <summary>The protocol of a draw that was held: everything to redo it by hand, with the real values.</summary>
public sealed class Lotingsprotocol(Procedure procedure, AangekondigdeLoting loting)
{
    private readonly Partijnamen _namen = new(procedure);
    private readonly GehoudenLoting _gehouden = loting.Gehouden ?? throw new ArgumentException("Deze loting is niet gehouden.", nameof(loting));

    /// <summary>The steps, in the order in which they are done again.</summary>
    public IReadOnlyList<Protocolstap> Stappen =>
    [
        new("Het zaad is het zaad van de aankondiging",
            [
                $"Op {Datumtekst.Tijdstip(loting.Aangekondigd)} is deze vingerafdruk (SHA-256) van het zaad bekendgemaakt:", loting.Zegel,
                "Na de loting is het zaad bekendgemaakt. Bereken zelf de vingerafdruk. Dat moet dezelfde zijn.",
            ],
            [Zaadopdracht]),
        new("De eigen teksten van de partijen",
            loting.Bijdragen.Count == 0
                ? ["Geen partij voegde een eigen tekst toe."]
                : [.. Bijdragen.Select(b => $"{_namen.Naam(b.Partij)}: ‘{b.Bijdrage}’ ({Datumtekst.Tijdstip(b.Op)})")],
            []),
        new("Het eindzaad",
            ["Het eindzaad is het zaad met daarachter de eigen teksten. Voor elke tekst staat een streepje |, de code van de partij en het teken =. De codes staan op alfabet."],
            [_gehouden.Eindzaad]),
        new("De lotnummers",
            ["Het lotnummer van een partij is de SHA-256 van het eindzaad, een streepje | en de code van de partij. Het laagste lotnummer staat bovenaan. Met deze opdracht op Linux rekent u alles in één keer na:"],
            [Opdracht]),
    ];

    /// <summary>Contributions by ordinal order of the parties, as they stand in the eindzaad.</summary>
    public IEnumerable<Lotbijdrage> Bijdragen => loting.Bijdragen.OrderBy(b => b.Partij, StringComparer.Ordinal);

    /// <summary>The result: place, party and number.</summary>
    public IEnumerable<(int Plaats, string Partij, string Lotnummer)> Uitslag =>
        _gehouden.Volgorde.Select((p, i) => (i + 1, p, Lotingsregels.Lotnummer(p, _gehouden.Eindzaad)));

    /// <summary>Shell command that prints the fingerprint of the seed.</summary>
    public string Zaadopdracht => $"printf '%s' {_gehouden.Zaad} | sha256sum";

    /// <summary>Shell command that prints number and code of every party, first one first.</summary>
    public string Opdracht =>
        $"for p in {string.Join(' ', loting.Deelnemers.Select(Aanhaling))}; do printf '%s  %s\\n' \"$(printf '%s|%s' {Aanhaling(_gehouden.Eindzaad)} \"$p\" | sha256sum | cut -c1-64)\" \"$p\"; done | LC_ALL=C sort";

    /// <summary>The protocol as a text to keep.</summary>
    public string Tekst()
    {
        var tekst = new StringBuilder();
        void Regel(string regel = "") => tekst.Append(regel).Append('\n');
        Regel($"Protocol van de loting over {Partijnamen.Percelen(loting.Percelen)}");
        Regel($"Procedure: {procedure.Inrichting.Naam} ({procedure.Kenmerk})");
        Regel($"Gehouden op: {Datumtekst.Tijdstip(_gehouden.Op)}");
        Regel($"Aangekondigd voor: {Datumtekst.Tijdstip(loting.Trekking)}");
        Regel($"Uitgenodigd op {Datumtekst.Tijdstip(loting.Aangekondigd)}: {Datumtekst.Opsomming([.. loting.Deelnemers.Select(_namen.Naam)])}");
        Regel();
        Regel("Uitslag");
        foreach (var (plaats, partij, lotnummer) in Uitslag)
            Regel(string.Create(CultureInfo.InvariantCulture, $"{plaats}. {_namen.Naam(partij)}  code: {partij}  lotnummer: {lotnummer}"));
        foreach (var (stap, nummer) in Stappen.Select((s, i) => (s, i + 1)))
        {
            Regel();
            Regel(string.Create(CultureInfo.InvariantCulture, $"Stap {nummer}. {stap.Kop}"));
            foreach (var regel in stap.Zinnen.Concat(stap.Regels))
                Regel(regel);
        }

        return tekst.ToString();
    }

    /// <summary>A word for the shell that stands for exactly this text.</summary>
    private static string Aanhaling(string tekst) => $"'{tekst.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
