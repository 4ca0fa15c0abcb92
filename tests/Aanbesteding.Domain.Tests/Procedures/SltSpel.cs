using System.Runtime.CompilerServices;
using Aanbesteding.Domain.Tests.Toewijzing;
using Aanbesteding.Workflow;
using NodaTime;
using static Aanbesteding.Domain.Tests.Procedures.SltInrichting;

namespace Aanbesteding.Domain.Tests.Procedures;

/// <summary>
/// Plays one procedure with its people and its own clock. Each step must be accepted; <see cref="Probeer{T}"/> gives a
/// command that may be refused. After every command the recorded moves are played again and the bell is compared.
/// </summary>
internal sealed partial class SltSpel
{
    internal static readonly Werkstroom Sas = BpmnLezer.Lees(File.ReadAllText(Bestand())).Werkstroom!;
    internal static readonly LocalDate Begin = new(2025, 11, 3);
    private Markering _nagespeeld = Markering.Leeg(Sas);
    private int _gezien;

    internal SltSpel(Inrichting? inrichting = null, LocalDate? begin = null)
    {
        Nu = Domain.Termijnen.Nederland.Ogenblik((begin ?? Begin) + new LocalTime(10, 0)).Waarde;
        Procedure = Procedure.Maak(Guid.NewGuid(), inrichting ?? Slt, Sas, Uitputtend.Oplosser, ["b1", "b2", "b3"], Als(Rol.Inkoper)).Waarde;
        Controleer();
    }

    internal Procedure Procedure { get; }

    internal Instant Nu { get; set; }

    internal List<(Guid Id, AanmeldingInhoud Inhoud, Instant Op)> Kluis { get; } = [];

    internal static Moment Op(Instant nu, Rol rol, string? persoon = null, string? partij = null) =>
        new(nu, new Actor(persoon ?? rol.ToString().ToLowerInvariant(), rol, partij, rol == Rol.Bestuurder ? [Breda, Altena] : null));

    internal Moment Als(Rol rol, string? persoon = null, string? partij = null) => Op(Nu, rol, persoon, partij);

    internal Uitkomst<T> Probeer<T>(Func<Procedure, Uitkomst<T>> opdracht)
    {
        var uitkomst = opdracht(Procedure);
        Controleer();
        return uitkomst;
    }

    internal SltSpel Doe<T>(Func<Procedure, Uitkomst<T>> opdracht)
    {
        _ = Probeer(opdracht).Waarde;
        return this;
    }

    /// <summary>The refusal of a command that must change nothing that can be seen.</summary>
    internal Weigering Geweigerd<T>(Func<Procedure, Uitkomst<T>> opdracht)
    {
        var voor = Opname.Van(Procedure);

        var uitkomst = Probeer(opdracht);

        Opname.Van(Procedure).ShouldBe(voor);
        return uitkomst.Weigering.ShouldNotBeNull();
    }

    /// <summary>Announces the draw that the allocation asks for, waits for its moment and draws.</summary>
    internal SltSpel Loot(string zaad)
    {
        Doe(p => p.KondigLotingAan(Als(Rol.Voorzitter), Guid.NewGuid(), Lotingsregels.Zegel(zaad)));
        Nu = Procedure.LopendeLoting()!.Trekking;
        return Doe(p => p.VerrichtLoting(Als(Rol.Voorzitter), zaad));
    }

    internal SltSpel Bel()
    {
        Nu = Procedure.VolgendMoment.ShouldNotBeNull();
        Procedure.VerstrijkTermijnen(new Moment(Nu, Actor.Bel)).ShouldNotBeEmpty();
        Controleer();
        return this;
    }

    internal SltSpel Op(LocalDate dag)
    {
        Nu = Domain.Termijnen.Nederland.Ogenblik(dag + new LocalTime(10, 0)).Waarde;
        return this;
    }

    internal IEnumerable<T> Feiten<T>(string naam) => Procedure.Feiten.Where(f => f.Naam == naam).Select(f => f.Gegevens).OfType<T>();

    internal IEnumerable<Brief> Brieven(string onderwerp) => Procedure.Brieven.Where(b => b.Onderwerp == onderwerp);

    private void Controleer()
    {
        foreach (var zet in Procedure.Feiten.Skip(_gezien).Select(f => f.Gegevens).OfType<Zetverslag>())
        {
            _nagespeeld = TokenSpel.Play(Sas, _nagespeeld, zet.AlsGebeurtenis()).Markering;
            _nagespeeld.Tokens.ShouldBe(zet.Tokens);
        }

        _gezien = Procedure.Feiten.Count;
        Procedure.Markering.ShouldBe(_nagespeeld);
        var wachtend = Stand.BewaakteTermijnen(Sas, _nagespeeld).Select(naam => naam == Standstill.OpschortendeTermijn ? Procedure.Standstill!.Einde : Procedure.TermijnMet(naam)!.Einde).ToList();
        Procedure.VolgendMoment.ShouldBe(wachtend.Count == 0 ? null : wachtend.Min());
    }

    internal static string Bestand([CallerFilePath] string pad = "") =>
        Path.Combine(Path.GetDirectoryName(pad)!, "..", "..", "..", "workflows", "sas-dialoog.bpmn");
}
