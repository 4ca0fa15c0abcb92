using System.Reflection;
using System.Runtime.CompilerServices;
using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Domain.Toelating;
using Aanbesteding.Workflow;
using NodaTime;
using static Aanbesteding.Domain.Tests.Toelating.OpenHouseInrichting;

namespace Aanbesteding.Domain.Tests.Toelating;

/// <summary>
/// Plays one open house with its people and its own clock. After every command the recorded moves are played again, so that the
/// dossier and the marking tell the same.
/// </summary>
internal sealed partial class OpenHouseSpel
{
    internal static readonly Werkstroom Systeemstroom = BpmnLezer.Lees(File.ReadAllText(Bestand("open-house"))).Werkstroom!;
    internal static readonly Werkstroom Aanvraagstroom = BpmnLezer.Lees(File.ReadAllText(Bestand("toelating"))).Werkstroom!;
    internal static readonly LocalDate BeginDag = new(2026, 9, 1);

    /// <summary>The definition never changes, guards are recorded for refusals too, and an open house is looked at by itself.</summary>
    private static readonly HashSet<string> Geen = ["Werkstroom", "OpenTaken", "Toetsen", "Systeem", "Inrichting"];
    private readonly ConditionalWeakTable<Zaak, Nagespeeld> _nagespeeld = [];

    internal OpenHouseSpel(Toelatingsinrichting? inrichting = null, LocalDate? begin = null)
    {
        Op(begin ?? BeginDag);
        Systeem = Toelatingssysteem.Maak(Guid.NewGuid(), inrichting ?? Wonen, Systeemstroom, Aanvraagstroom, Inkoper).Waarde;
        Controleer(Systeem);
    }

    internal Toelatingssysteem Systeem { get; }

    internal Instant Nu { get; set; }

    internal LocalDate Vandaag => Nederland.Dag(Nu);

    internal Moment Inkoper => Als(Rol.Inkoper, "inkoper-a");

    internal Moment Collega => Als(Rol.Inkoper, "inkoper-b");

    internal Moment Jurist => Als(Rol.Jurist, "jurist");

    internal Moment Bestuurder => Als(Rol.Bestuurder, "bestuurder", organen: [Breda, Altena]);

    internal Moment Bel => new(Nu, Actor.Bel);

    internal Moment Van(string partij) => Als(Rol.Aanbieder, $"mens-{partij}", partij);

    internal Moment Als(Rol rol, string persoon, string? partij = null, params string[] organen) => new(Nu, new Actor(persoon, rol, partij, organen.Length == 0 ? null : organen));

    internal OpenHouseSpel Op(LocalDate dag, int uur = 10)
    {
        Nu = Nederland.Ogenblik(dag + new LocalTime(uur, 0)).Waarde;
        return this;
    }

    internal OpenHouseSpel Later(int dagen) => Op(Vandaag.PlusDays(dagen));

    /// <summary>A command that must be accepted.</summary>
    internal T Doe<TZaak, T>(TZaak zaak, Func<TZaak, Uitkomst<T>> opdracht)
        where TZaak : Zaak
    {
        var versie = zaak.Versie;
        var waarde = opdracht(zaak).Waarde;
        zaak.Versie.ShouldBe(versie + 1);
        Controleer(zaak);
        return waarde;
    }

    /// <summary>A command that must be refused, and must change nothing that can be seen.</summary>
    internal Weigering Geweigerd<TZaak, T>(TZaak zaak, Func<TZaak, Uitkomst<T>> opdracht)
        where TZaak : Zaak
    {
        var (voor, systeem) = (Opname(zaak), Opname(Systeem));

        var weigering = opdracht(zaak).Weigering.ShouldNotBeNull("De opdracht is aanvaard.");

        Opname(zaak).Except(voor).Select(regel => regel[..regel.IndexOf(':')]).ShouldBeEmpty();
        Opname(Systeem).Except(systeem).Select(regel => regel[..regel.IndexOf(':')]).ShouldBeEmpty();
        return weigering;
    }

    /// <summary>Moves the clock to the first term that is awaited, and lets it pass.</summary>
    internal IReadOnlyList<string> Verstrijk(Werkstroomzaak zaak)
    {
        Nu = Instant.Max(Nu, zaak.VolgendMoment.ShouldNotBeNull());
        var verstreken = zaak.VerstrijkTermijnen(Bel);
        verstreken.ShouldNotBeEmpty();
        zaak.VerstrijkTermijnen(Bel).ShouldBeEmpty();
        Controleer(zaak);
        return verstreken;
    }

    /// <summary>Everything that can be seen, one line per property.</summary>
    internal static IReadOnlyList<string> Opname(Zaak zaak) => [.. zaak.GetType()
        .GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => !Geen.Contains(p.Name))
        .Select(p => $"{p.Name}: {Procedures.Opname.Tekst(p.GetValue(zaak))}")];

    internal static string Tekst(Zaak zaak, string feit) => Procedures.Opname.Tekst(zaak.Feiten.Last(f => f.Naam == feit).Gegevens);

    private void Controleer(Zaak zaak)
    {
        if (zaak is not Werkstroomzaak zaken)
            return;
        var stand = _nagespeeld.GetValue(zaak, _ => new Nagespeeld(Markering.Leeg(zaken.Werkstroom)));
        foreach (var zet in zaak.Feiten.Skip(stand.Gezien).Select(f => f.Gegevens).OfType<Zetverslag>())
        {
            stand.Markering = TokenSpel.Play(zaken.Werkstroom, stand.Markering, zet.AlsGebeurtenis()).Markering;
            stand.Markering.Tokens.ShouldBe(zet.Tokens);
        }

        stand.Gezien = zaak.Feiten.Count;
        zaken.Markering.ShouldBe(stand.Markering);
    }

    private static string Bestand(string naam, [CallerFilePath] string pad = "") =>
        Path.Combine(Path.GetDirectoryName(pad)!, "..", "..", "..", "workflows", $"{naam}.bpmn");

    private sealed class Nagespeeld(Markering markering)
    {
        internal Markering Markering { get; set; } = markering;

        internal int Gezien { get; set; }
    }
}
