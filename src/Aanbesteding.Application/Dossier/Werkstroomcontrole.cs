using Aanbesteding.Domain;
using Aanbesteding.Workflow;

namespace Aanbesteding.Application.Dossier;

/// <summary>Playing every recorded move again from an empty marking gives exactly the recorded markings.</summary>
internal static class Werkstroomcontrole
{
    public static void Voer(Dossierboek boek)
    {
        if (boek.Werkstroom is { } werkstroom)
            Speel(boek, werkstroom, boek.Feiten);
    }

    /// <summary>Plays the moves among these facts.</summary>
    public static void Speel(Dossierboek boek, Werkstroom werkstroom, IEnumerable<Dossierfeit> feiten)
    {
        var markering = Markering.Leeg(werkstroom);
        foreach (var feit in feiten.Where(f => f.Naam == "werkstroom"))
        {
            var verslag = feit.Als<Zetverslag>();
            var zet = TokenSpel.Play(werkstroom, markering, verslag.AlsGebeurtenis());
            boek.Eis(zet.Bezwaar is null, feit, $"de werkstroom laat deze zet niet toe. {zet.Bezwaar}");
            var vastgelegd = new Markering(werkstroom.Hash, verslag.Tokens, verslag.Afgelopen);
            boek.Eis(zet.Bezwaar is not null || zet.Markering.Equals(vastgelegd), feit, "naspelen geeft een andere markering dan is vastgelegd.");
            markering = vastgelegd;
        }
    }
}
