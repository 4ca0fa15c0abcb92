using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toelating;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse.Voorbereiding;

/// <summary>One kind of message, and how many parties get it.</summary>
/// <param name="Onderwerp">Subject.</param>
/// <param name="Tekst">The text; of the first when they differ.</param>
/// <param name="Aantal">How many parties.</param>
public sealed record Berichtregel(string Onderwerp, string Tekst, int Aantal);

/// <summary>A page with one command that cannot be undone: it shows first what the command would do to whom.</summary>
public abstract class Vooruitblikpagina(Deur deur, OpenHouselezer toelatingen, IClock klok) : OpenHousePagina(deur, toelatingen)
{
    /// <summary>Why it would be refused; null when it would not.</summary>
    public Weigering? Beletsel { get; private set; }

    /// <summary>The open house as it would be; null when refused.</summary>
    public Toelatingssysteem? Straks { get; private set; }

    /// <summary>Now.</summary>
    public Instant Nu => klok.GetCurrentInstant();

    /// <summary>Terms that would start.</summary>
    public IReadOnlyList<Termijn> Termijnen => Straks is null ? [] : [.. Straks.Termijnen.Skip(Systeem.Termijnen.Count)];

    /// <summary>Messages that would be sent, by subject.</summary>
    public IReadOnlyList<Berichtregel> Berichten => Straks is null ? [] : [.. Straks.Brieven.GroupBy(b => (b.Onderwerp, b.Tekst)).Select(g => new Berichtregel(g.Key.Onderwerp, g.Key.Tekst, g.Count()))];

    /// <summary>The command of the page.</summary>
    protected abstract string Opdracht { get; }

    /// <summary>What the command does, on a copy.</summary>
    protected abstract Task<Func<Toelatingssysteem, Uitkomst<Gedaan>>> Vooruit(Moment moment, CancellationToken ct);

    /// <inheritdoc/>
    protected override async Task Laad(CancellationToken ct)
    {
        if (!Mag(Opdracht))
            return;
        var straks = await Toelatingen.Na(Systeem, await Vooruit(new Moment(Nu, Actor), ct), ct);
        (Beletsel, Straks) = (straks.Weigering, straks.Aanvaard ? straks.Waarde : null);
    }
}
