using Aanbesteding.Domain.Toelating;
using Aanbesteding.Web.Onderdelen;

namespace Aanbesteding.Web.Pages.OpenHouse.Gedeeld;

/// <summary>Words for how an aanvraag or a deelname stands.</summary>
public static class Deelnamewoorden
{
    /// <summary>Of a deelnemer, as the register shows it.</summary>
    public static (Toon Toon, string Woord) Status(Deelnemerstatus status) => status switch
    {
        Deelnemerstatus.Actief => (Toon.Goed, "Actief"),
        Deelnemerstatus.Clientenstop => (Toon.LetOp, "Cliëntenstop"),
        Deelnemerstatus.Geschorst => (Toon.Fout, "Geschorst"),
        Deelnemerstatus.Uitgetreden => (Toon.Neutraal, "Uitgetreden"),
        _ => (Toon.Neutraal, "Beëindigd"),
    };

    /// <summary>Of an aanvraag, by its phase, for its own aanbieder.</summary>
    public static (Toon Toon, string Woord) Aanvraag(string fase) => fase switch
    {
        "aanvraag invullen" => (Toon.LetOp, "Nog niet ingediend"),
        "herstel" => (Toon.LetOp, "Herstel gevraagd"),
        "overeenkomst tekenen" => (Toon.LetOp, "Toegelaten, nog tekenen"),
        "toegetreden" => (Toon.Goed, "Getekend"),
        "bezwaartermijn" or "geweigerd" => (Toon.Fout, "Niet toegelaten"),
        "niet getekend" => (Toon.Fout, "Niet op tijd getekend"),
        "ingetrokken" => (Toon.Neutraal, "Ingetrokken"),
        _ => (Toon.Info, "In behandeling"),
    };
}
