namespace Aanbesteding.Domain;

public static partial class Weigeringen
{
    /// <summary>Nothing is equal.</summary>
    public static readonly Weigering LotingNietNodig = new("loting-niet-nodig", "Er zijn geen gelijke partijen. Een loting is niet nodig en niet toegestaan.", Transparantie);

    /// <summary>A draw must come first.</summary>
    public static Weigering LotingNodig(string omschrijving) => new("loting-nodig", $"Er moet eerst worden geloot: {omschrijving}", $"Gelijkspelregel in het document; {GelijkeBehandeling}");
}
