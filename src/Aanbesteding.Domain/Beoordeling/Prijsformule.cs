namespace Aanbesteding.Domain.Beoordeling;

/// <summary>A published price formula with its parameters. "The average price scores best" was held unlawful and is not here.</summary>
public abstract record Prijsformule
{
    private Prijsformule() { }

    /// <summary>Whether the points depend on the lowest price of the others.</summary>
    public virtual bool Relatief => true;

    /// <summary>Whether this price may be offered at all.</summary>
    internal virtual bool Toegestaan(Breuk prijs) => true;

    /// <summary>Points for a price.</summary>
    internal abstract Breuk Punten(Breuk gewicht, Breuk prijs, Breuk laagste);

    /// <summary><c>W·Pmin/P</c>.</summary>
    public sealed record RelatiefLaagste : Prijsformule
    {
        internal override Breuk Punten(Breuk gewicht, Breuk prijs, Breuk laagste) => gewicht * laagste / prijs;
    }

    /// <summary><c>max(0, W·(2 − P/Pmin))</c>.</summary>
    public sealed record RelatiefLineair : Prijsformule
    {
        internal override Breuk Punten(Breuk gewicht, Breuk prijs, Breuk laagste) => Breuk.Max(Breuk.Nul, gewicht * (2 - (prijs / laagste)));
    }

    /// <summary><c>W·(plafond − P)/(plafond − bodem)</c>: all points at the bodem, none at the plafond. Both ends are in range.</summary>
    public sealed record Absoluut(Breuk Bodem, Breuk Plafond, BuitenBereik BuitenBereik) : Prijsformule
    {
        /// <inheritdoc/>
        public override bool Relatief => false;

        internal override bool Toegestaan(Breuk prijs) => BuitenBereik is BuitenBereik.Afkappen || (prijs >= Bodem && prijs <= Plafond);

        internal override Breuk Punten(Breuk gewicht, Breuk prijs, Breuk laagste) =>
            gewicht * (Plafond - Breuk.Max(Bodem, Breuk.Min(Plafond, prijs))) / (Plafond - Bodem);
    }

    /// <summary><c>W·(1 − log_A(P/Pmin))</c>; may be negative. The logarithm is rounded once, see <see cref="Logaritme"/>.</summary>
    /// <param name="A">Base, at least 1,0001: the price ratio at which no points are left.</param>
    public sealed record Logaritmisch(Breuk A) : Prijsformule
    {
        internal override Breuk Punten(Breuk gewicht, Breuk prijs, Breuk laagste) =>
            gewicht * (Breuk.Een - Logaritme.MetGrondtal(A, prijs / laagste));
    }
}
