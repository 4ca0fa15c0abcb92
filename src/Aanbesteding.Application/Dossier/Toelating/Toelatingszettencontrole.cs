namespace Aanbesteding.Application.Dossier;

/// <summary>Playing every move of the open house and of each aanvraag again gives exactly the recorded markings.</summary>
internal static class Toelatingszettencontrole
{
    public static void Voer(Toelatingsboek boek)
    {
        Werkstroomcontrole.Speel(boek.Boek, boek.Systeemstroom, boek.Feiten);
        foreach (var aanvraag in boek.Aanvragen)
            boek.Boek.Probeer(() => Werkstroomcontrole.Speel(boek.Boek, boek.Aanvraagstroom, aanvraag.Feiten), $"De aanvraag {aanvraag.Id}");
    }
}
