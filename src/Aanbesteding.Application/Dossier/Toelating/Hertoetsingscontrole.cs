using Aanbesteding.Domain;
using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Domain.Toelating;
using NodaTime;

namespace Aanbesteding.Application.Dossier;

/// <summary>A deelnemer is tested again on the eisen that hold for new aanbieders on that day, with time to repair; what fails follows from what was established.</summary>
internal static class Hertoetsingscontrole
{
    private sealed record Begonnen(Guid Deelnemer, int Nummer, string Aanleiding, IReadOnlyList<string> Eisen, Instant HerstelVoor);

    private sealed record Vernieuwd(int Hertoetsing, Eisantwoord Antwoord);

    private sealed record Hertoetst(int Hertoetsing, int Versie, LocalDate Peildag, IReadOnlyList<Eisantwoord> Vastgesteld, IReadOnlyList<string> Gezakt);

    public static void Voer(Toelatingsboek boek)
    {
        foreach (var deelnemer in boek.Deelnemers)
            boek.Boek.Probeer(() => Deelnemer(boek, deelnemer), $"De deelnemer {deelnemer.Id}");
    }

    private static void Deelnemer(Toelatingsboek boek, Deelnemerdossier deelnemer)
    {
        Begonnen? loopt = null;
        var aantal = 0;
        foreach (var feit in deelnemer.Feiten)
        {
            switch (feit.Naam)
            {
                case "hertoetsing":
                    var begonnen = feit.Als<Begonnen>();
                    // What joins a test that runs is told under the same number.
                    boek.Boek.Eis(begonnen.Nummer == (loopt is null ? aantal + 1 : loopt.Nummer), feit, "de hertoetsingen zijn niet doorgenummerd.");
                    boek.Boek.Eis(
                        Dossierboek.FeitenVan(feit.Post).Where(f => f.Naam == "termijn").Select(f => f.Als<Termijnverslag>()).Any(t => t.Naam == "hertoetstermijn" && t.Einde <= begonnen.HerstelVoor),
                        feit, "de deelnemer kreeg minder tijd dan de hertoetstermijn.");
                    (loopt, aantal) = (begonnen, begonnen.Nummer);
                    break;
                case "bewijs-vernieuwd" when loopt is not null:
                    loopt = loopt with { Eisen = [.. loopt.Eisen.Union([feit.Als<Vernieuwd>().Antwoord.Eis], StringComparer.Ordinal)] };
                    break;
                case "hertoetst":
                    Afgerond(boek, deelnemer, feit, feit.Als<Hertoetst>(), loopt);
                    loopt = null;
                    break;
            }
        }
    }

    private static void Afgerond(Toelatingsboek boek, Deelnemerdossier deelnemer, Dossierfeit feit, Hertoetst h, Begonnen? loopt)
    {
        void Eis(bool houdt, string bevinding) => boek.Boek.Eis(houdt, feit, bevinding);
        var dag = Nederland.Dag(feit.Post.Op);
        Eis(loopt?.Nummer == h.Hertoetsing, "er liep geen hertoetsing met dit nummer.");
        var eisen = h.Vastgesteld.Select(v => v.Eis).ToList();
        Eis(loopt is null || !loopt.Eisen.Except(eisen, StringComparer.Ordinal).Any(), "niet iedere eis van de hertoetsing is bekeken.");
        if (boek.VersieOp(dag) is not { } versie)
            return;
        Eis(h.Versie == versie.Nummer && h.Peildag == dag, "er is hertoetst aan een andere versie of dag dan die voor nieuwe aanbieders geldt.");
        var gezakt = versie.Voor(deelnemer.Categorie).Where(e => eisen.Contains(e.Id, StringComparer.Ordinal)).Where(e => !e.Voldaan(h.Vastgesteld.FirstOrDefault(v => v.Eis == e.Id), dag)).Select(e => e.Id);
        Eis(h.Gezakt.SequenceEqual(gezakt, StringComparer.Ordinal), "narekenen van de hertoetsing geeft andere eisen waaraan niet is voldaan.");
        Eis(h.Gezakt.Count == 0 || feit.Post.Op >= loopt?.HerstelVoor, "de hertoetsing is afgerond terwijl de deelnemer nog kon herstellen.");
    }
}
