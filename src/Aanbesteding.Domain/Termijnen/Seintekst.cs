namespace Aanbesteding.Domain.Termijnen;

/// <summary>A warning in plain Dutch.</summary>
public static class Seintekst
{
    /// <summary>Subject line: what, and how near.</summary>
    public static string Onderwerp(Sein sein)
    {
        ArgumentNullException.ThrowIfNull(sein);
        return $"{Termijnwoord.Van(sein.Termijn)}: {Afstand(sein.Trap)}";
    }

    /// <summary>The warning: when the term ends, and for one that was missed who was told besides.</summary>
    public static string Tekst(Sein sein)
    {
        ArgumentNullException.ThrowIfNull(sein);
        return sein.Trap is Seintrap.TeLaat
            ? $"De termijn liep tot {Datumtekst.Tijdstip(sein.Einde)}. Wat moest gebeuren, is niet vastgelegd. Doe het nu, of leg vast wat er is gedaan. Ook de {Datumtekst.Opsomming([.. sein.Aan.Where(r => r != Rol.Inkoper).Select(r => r.ToString().ToLowerInvariant())])} krijgen dit bericht."
            : $"De termijn loopt tot {Datumtekst.Tijdstip(sein.Einde)}.";
    }

    private static string Afstand(Seintrap trap) => trap switch
    {
        Seintrap.TienWerkdagen => "nog 10 werkdagen",
        Seintrap.VijfWerkdagen => "nog 5 werkdagen",
        Seintrap.TweeWerkdagen => "nog 2 werkdagen",
        Seintrap.Vandaag => "vandaag is de laatste dag",
        _ => "te laat",
    };
}
