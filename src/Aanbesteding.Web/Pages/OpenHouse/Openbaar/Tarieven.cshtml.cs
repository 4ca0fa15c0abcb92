using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Domain.Toelating;
using Microsoft.AspNetCore.Authorization;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse.Openbaar;

/// <summary>The tarieven of one version, each with what it is built from, and what becomes of earlier products.</summary>
[AllowAnonymous]
public sealed class TarievenModel(Deur deur, OpenHouselezer toelatingen, IClock klok) : Versiepagina(deur, toelatingen, klok)
{
    /// <inheritdoc/>
    public override string Kamer => "tarieven";

    /// <summary>All tarieven of the version, in published order.</summary>
    public IReadOnlyList<Tarief> Tarieven => Getoond?.Tarieven ?? Systeem.Inrichting.Tarieven;

    /// <summary>Day of the year on which they follow prices: "1 januari".</summary>
    public string Indexeringsdag
    {
        get
        {
            var dag = Datumtekst.Datum(Systeem.Inrichting.Indexering!.Ingang.InYear(2028));
            return dag[..dag.LastIndexOf(' ')];
        }
    }

    /// <summary>An amount as it stands in a column: always two decimals.</summary>
    public static string Euro(long centen) => Getaltekst.Getal(centen / 100m, 2);
}
