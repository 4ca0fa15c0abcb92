using System.Globalization;
using Aanbesteding.Domain;

namespace Aanbesteding.Application.Dossier;

/// <summary>
/// Conditions of the jurist were set with an approval, on the step that follows it; no step went on while a condition on it was
/// open, and each was closed by a jurist who had not reported it.
/// </summary>
internal static class Voorwaardecontrole
{
    private sealed record Toets(string Taak, string Oordeel);

    private sealed record Gesteld(string Id, string Toets, string Bewaakt);

    private sealed record Gemeld(string Id);

    private sealed record Beoordeeld(string Id, string Oordeel);

    public static void Voer(Dossierboek boek)
    {
        if (boek.Werkstroom is not { } werkstroom)
            return;
        Dictionary<string, Gesteld> open = new(StringComparer.Ordinal);
        Dictionary<string, string> melders = new(StringComparer.Ordinal);
        Dossierfeit? toets = null;
        var aantal = 0;
        foreach (var feit in boek.Feiten)
        {
            switch (feit.Naam)
            {
                case "juridisch-oordeel":
                    toets = feit;
                    break;
                case "voorwaarde-gesteld":
                    var gesteld = feit.Als<Gesteld>();
                    boek.Eis(toets?.Post == feit.Post && toets.Als<Toets>() == new Toets(gesteld.Toets, nameof(Oordeel.Akkoord)), feit, "de voorwaarde hoort niet bij een akkoord van de jurist.");
                    boek.Eis(Procedure.VolgtOp(werkstroom, gesteld.Toets)?.Id == gesteld.Bewaakt, feit, "de voorwaarde bewaakt een andere stap dan die op de toets volgt.");
                    boek.Eis(gesteld.Id == $"V{(++aantal).ToString(CultureInfo.InvariantCulture)}", feit, "de voorwaarden zijn niet doorgenummerd.");
                    open[gesteld.Id] = gesteld;
                    break;
                case "voorwaarde-gemeld":
                    var gemeld = feit.Als<Gemeld>();
                    boek.Eis(open.ContainsKey(gemeld.Id) && melders.TryAdd(gemeld.Id, feit.Post.Persoon), feit, "bij deze voorwaarde viel niets te melden.");
                    break;
                case "voorwaarde-beoordeeld":
                    Sluit(boek, feit, open, melders);
                    break;
                case "werkstroom" when feit.Als<Zetverslag>() is { Soort: "taak", Uitkomst: null or "go" or "gunnen" } zet:
                    var wachtend = open.Values.Where(v => v.Bewaakt == zet.Onderwerp).Select(v => v.Id).ToList();
                    boek.Eis(wachtend.Count == 0, feit, $"de stap ging door terwijl een voorwaarde van de jurist nog open was: {string.Join(", ", wachtend)}.");
                    break;
            }
        }
    }

    private static void Sluit(Dossierboek boek, Dossierfeit feit, Dictionary<string, Gesteld> open, Dictionary<string, string> melders)
    {
        var beoordeeld = feit.Als<Beoordeeld>();
        boek.Eis(open.ContainsKey(beoordeeld.Id), feit, "de beoordeelde voorwaarde was niet open.");
        boek.Eis(feit.Post.Rol == nameof(Rol.Jurist) && melders.GetValueOrDefault(beoordeeld.Id) != feit.Post.Persoon, feit, "over een voorwaarde oordeelt een jurist die haar niet zelf meldde.");
        melders.Remove(beoordeeld.Id);
        if (beoordeeld.Oordeel != nameof(Voorwaardeoordeel.NietVoldaan))
            open.Remove(beoordeeld.Id);
    }
}
