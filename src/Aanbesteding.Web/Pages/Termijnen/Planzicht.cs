using Aanbesteding.Domain;
using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Web.Onderdelen;
using NodaTime;

namespace Aanbesteding.Web.Pages.Termijnen;

/// <summary>The planning as one viewer may see it, and as a picture.</summary>
public static class Planzicht
{
    /// <summary>
    /// For staff everything. For anybody else what happened and what runs, without warnings, and of terms that did not start
    /// only that they will: what the buyer expects is not a promise.
    /// </summary>
    public static IReadOnlyList<Planregel> Voor(Procedure procedure, Actor? wie, Instant nu)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        var alles = procedure.Planning(nu);
        if (wie is { Rol: not Rol.Aanbieder })
            return alles;
        var volgtLoting = procedure.LotingenVoor(wie).Count > 0;
        return
        [
            .. from regel in alles
               where regel.Naam != Lotingsregels.Oproep || volgtLoting
               let vast = regel.Status is Planstatus.Geweest or Planstatus.Loopt
               where vast || regel.IsTermijn
               select vast ? regel with { Waarschuwingen = [] } : ZonderDag(regel),
        ];
    }

    /// <summary>The picture: outermost phases, then every line that has a day.</summary>
    public static Tijdbalken Beeld(IReadOnlyList<Planregel> regels, IEnumerable<Tijdbalk> fases, LocalDate vandaag)
    {
        ArgumentNullException.ThrowIfNull(regels);
        return new Tijdbalken([.. fases, .. regels.Where(r => r.LaatsteDag is not null).Select(Balk)], vandaag);
    }

    private static Tijdbalk Balk(Planregel regel) => new(
        Sleutel(regel.Naam, regel.IsTermijn), Plantekst.Naam(regel), regel.Begin ?? regel.LaatsteDag!.Value, regel.LaatsteDag!.Value,
        regel switch { { IsTermijn: false } => Tijdvorm.Gebeurtenis, _ when Plantekst.TeltTerug(regel) => Tijdvorm.Terugtelling, _ => Tijdvorm.Termijn },
        regel.Status == Planstatus.Verwacht)
    {
        Na = regel.HangtAf is { } ouder ? Sleutel(ouder, Plantekst.HangtAfVanTermijn(regel)) : null,
        LetOp = regel.Waarschuwingen.Count > 0,
        Seinen = regel is { IsTermijn: true, Status: Planstatus.Loopt } && !Plantekst.TeltTerug(regel) ? [.. Seindagen.Voor(regel.LaatsteDag.Value).Where(d => d >= regel.Begin)] : [],
    };

    private static string Sleutel(string naam, bool isTermijn) => isTermijn ? $"termijn {naam}" : naam;

    private static Planregel ZonderDag(Planregel regel) =>
        regel with { Status = Planstatus.Onbekend, Begin = null, LaatsteDag = null, Einde = null, Onderbouwing = [], Waarschuwingen = [] };
}
