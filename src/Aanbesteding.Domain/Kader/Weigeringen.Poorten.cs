namespace Aanbesteding.Domain;

public static partial class Weigeringen
{
    private const string Mandaat = "Mandaatregeling van het orgaan (art. 10:3 Awb)";

    /// <summary>Contracts are closed.</summary>
    public static readonly Weigering AlGesloten = new("al-gesloten", "Er is al een overeenkomst gesloten. Intrekken kan niet meer.", "Pacta sunt servanda (art. 6:248 BW)");

    /// <summary>The procedure was stopped already.</summary>
    public static readonly Weigering AlIngetrokken = new("al-ingetrokken", "De procedure is al gestopt.", Zorgvuldigheid);

    /// <summary>No perceel has a party: there is nobody to go on with and nothing to award.</summary>
    public static readonly Weigering GeenPartij = new("geen-partij", "Voor geen enkel perceel is er een partij. Doorgaan of gunnen kan niet; pas aan of trek de procedure in.", Zorgvuldigheid, "keuze");

    /// <summary>No mandate for this body.</summary>
    public static Weigering GeenMandaat(string orgaan) => new("geen-mandaat", $"U hebt geen mandaat om te besluiten namens ‘{orgaan}’.", Mandaat, "orgaan");

    /// <summary>The body has decided.</summary>
    public static Weigering AlBesloten(string orgaan) => new("al-besloten", $"‘{orgaan}’ heeft hier al besloten.", Mandaat, "orgaan");

    /// <summary>Not an outcome of this task.</summary>
    public static Weigering OnbekendeKeuze(IReadOnlyList<string> keuzes) => new("onbekende-keuze", $"Kies: {string.Join(", ", keuzes)}.", Bevoegdheden.Grondslag, "keuze");
}
