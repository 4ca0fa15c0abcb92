using System.Numerics;

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

    /// <summary>How much higher a price must be to lose this many points; null when no price loses that many.</summary>
    /// <param name="gewicht">Points for the best price, above zero.</param>
    /// <param name="prijs">The price, at least <paramref name="laagste"/>.</param>
    /// <param name="laagste">The lowest price of all.</param>
    /// <param name="punten">Points to lose, above zero.</param>
    internal abstract Breuk? Meerprijs(Breuk gewicht, Breuk prijs, Breuk laagste, Breuk punten);

    /// <summary><c>W·Pmin/P</c>.</summary>
    public sealed record RelatiefLaagste : Prijsformule
    {
        internal override Breuk Punten(Breuk gewicht, Breuk prijs, Breuk laagste) => gewicht * laagste / prijs;

        internal override Breuk? Meerprijs(Breuk gewicht, Breuk prijs, Breuk laagste, Breuk punten) =>
            Punten(gewicht, prijs, laagste) - punten is { Teken: > 0 } over ? (gewicht * laagste / over) - prijs : null;
    }

    /// <summary><c>max(0, W·(2 − P/Pmin))</c>.</summary>
    public sealed record RelatiefLineair : Prijsformule
    {
        internal override Breuk Punten(Breuk gewicht, Breuk prijs, Breuk laagste) => Breuk.Max(Breuk.Nul, gewicht * (2 - (prijs / laagste)));

        internal override Breuk? Meerprijs(Breuk gewicht, Breuk prijs, Breuk laagste, Breuk punten) =>
            punten <= Punten(gewicht, prijs, laagste) ? punten * laagste / gewicht : null;
    }

    /// <summary><c>W·(plafond − P)/(plafond − bodem)</c>: all points at the bodem, none at the plafond. Both ends are in range.</summary>
    public sealed record Absoluut(Breuk Bodem, Breuk Plafond, BuitenBereik BuitenBereik) : Prijsformule
    {
        /// <inheritdoc/>
        public override bool Relatief => false;

        internal override bool Toegestaan(Breuk prijs) => BuitenBereik is BuitenBereik.Afkappen || (prijs >= Bodem && prijs <= Plafond);

        internal override Breuk Punten(Breuk gewicht, Breuk prijs, Breuk laagste) =>
            gewicht * (Plafond - Breuk.Max(Bodem, Breuk.Min(Plafond, prijs))) / (Plafond - Bodem);

        // Below the bodem a higher price costs nothing until the bodem is reached.
        internal override Breuk? Meerprijs(Breuk gewicht, Breuk prijs, Breuk laagste, Breuk punten) =>
            punten <= Punten(gewicht, prijs, laagste) ? Breuk.Max(Breuk.Nul, Bodem - prijs) + (punten * (Plafond - Bodem) / gewicht) : null;
    }

    /// <summary><c>W·(1 − log_A(P/Pmin))</c>; may be negative. The logarithm is rounded once, see <see cref="Logaritme"/>.</summary>
    /// <param name="A">Base, at least 1,0001: the price ratio at which no points are left.</param>
    public sealed record Logaritmisch(Breuk A) : Prijsformule
    {
        internal override Breuk Punten(Breuk gewicht, Breuk prijs, Breuk laagste) =>
            gewicht * (Breuk.Een - Logaritme.MetGrondtal(A, prijs / laagste));

        // The price that loses the points is not a fraction: the largest whole cent that loses no more.
        internal override Breuk? Meerprijs(Breuk gewicht, Breuk prijs, Breuk laagste, Breuk punten)
        {
            if (punten > gewicht)
                return null;
            var nu = Punten(gewicht, prijs, laagste);
            var (laag, hoog) = (BigInteger.Zero, (prijs * (A - 1) * 100).RondAf(0, Afrondingswijze.Omhoog).Teller);
            while (laag < hoog)
            {
                var midden = (laag + hoog + 1) / 2;
                if (nu - Punten(gewicht, prijs + Breuk.Van(midden, 100), laagste) <= punten)
                    laag = midden;
                else
                    hoog = midden - 1;
            }

            return Breuk.Van(laag, 100);
        }
    }
}
