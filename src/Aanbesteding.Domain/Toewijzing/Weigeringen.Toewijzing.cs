using Aanbesteding.Domain.Termijnen;
using NodaTime;

namespace Aanbesteding.Domain;

public static partial class Weigeringen
{
    private const string Oproep = $"Alle partijen tijdig oproepen voor een loting (Rb. Den Haag, ECLI:NL:RBDHA:2018:2154); {GelijkeBehandeling}";

    /// <summary>Nothing is equal.</summary>
    public static readonly Weigering LotingNietNodig = new("loting-niet-nodig", "Er zijn geen gelijke partijen. Een loting is niet nodig en niet toegestaan.", Transparantie);

    /// <summary>This tie was drawn already; nobody draws twice for the same thing.</summary>
    public static readonly Weigering LotingGehouden = new("loting-gehouden", "Over deze gelijke stand is al geloot. Opnieuw loten is niet toegestaan.", Transparantie);

    /// <summary>The parties were not invited yet.</summary>
    public static readonly Weigering LotingNietAangekondigd = new("loting-niet-aangekondigd", "Kondig de loting eerst aan. Alle partijen krijgen dan een uitnodiging.", Oproep);

    /// <summary>The announced draw is about another tie than the one that stands now.</summary>
    public static readonly Weigering LotingVeranderd = new("loting-veranderd", "De gelijke stand is veranderd sinds de aankondiging. Kondig een nieuwe loting aan.", Oproep);

    /// <summary>The kept seed is not the one whose fingerprint was published.</summary>
    public static readonly Weigering ZaadOnjuist = new("zaad-onjuist", "Het bewaarde zaad past niet bij de vingerafdruk die vooraf bekend is gemaakt. Er wordt niet geloot. Waarschuw de functioneel beheerder.", Transparantie);

    /// <summary>The party takes no part in a draw.</summary>
    public static readonly Weigering NietInLoting = new("niet-in-loting", "Uw organisatie doet niet mee aan een loting in deze procedure.", GelijkeBehandeling);

    /// <summary>A contribution that cannot be published or typed in again.</summary>
    public static readonly Weigering LotbijdrageOngeldig = new(
        "lotbijdrage-ongeldig", "Vul een tekst in van 1 tot en met 100 tekens, op één regel. Gebruik alleen tekens die u kunt zien.", Transparantie, "bijdrage");

    /// <summary>A draw must come first.</summary>
    public static Weigering LotingNodig(string omschrijving) => new("loting-nodig", $"Er moet eerst worden geloot: {omschrijving}", $"Gelijkspelregel in het document; {GelijkeBehandeling}");

    /// <summary>This draw was announced already.</summary>
    public static Weigering LotingAangekondigd(Instant trekking) => new("loting-aangekondigd", $"Deze loting is al aangekondigd. Zij is op {Datumtekst.Tijdstip(trekking)}.", Oproep);

    /// <summary>The moment of the draw has not come.</summary>
    public static Weigering LotingTeVroeg(Instant trekking) => new("loting-te-vroeg", $"De loting is op {Datumtekst.Tijdstip(trekking)}. Eerder loten mag niet: de partijen zijn voor dat moment uitgenodigd.", Oproep);

    /// <summary>The moment of the draw has come; the moment itself is too late.</summary>
    public static Weigering LotbijdrageTeLaat(Instant trekking) => new("lotbijdrage-te-laat", $"Een bijdrage kon tot {Datumtekst.Tijdstip(trekking)}. U kunt nu geen tekst meer toevoegen.", GelijkeBehandeling);
}
