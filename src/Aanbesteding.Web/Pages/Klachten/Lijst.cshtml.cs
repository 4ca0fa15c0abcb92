using Aanbesteding.Application.Klachten;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Onderdelen;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;

namespace Aanbesteding.Web.Pages.Klachten;

/// <summary>All complaints, for who answers them.</summary>
[VoorOpdracht("HandelKlachtAf")]
public sealed class LijstModel(Klachtenlezer lezer, IClock klok) : PageModel
{
    /// <summary>The complaints: first what waits.</summary>
    public IReadOnlyList<Klachtregel> Klachten { get; private set; } = [];

    /// <summary>How many wait.</summary>
    public int Wachtend => Klachten.Count(r => r.Klacht.Afhandeling is null);

    /// <summary>Now, for time left in words.</summary>
    public Instant Nu { get; } = klok.GetCurrentInstant();

    /// <summary>Reads the complaints.</summary>
    public async Task OnGet(CancellationToken ct) => Klachten = await lezer.Alle(ct);

    /// <summary>State of a complaint in words.</summary>
    public string Stand(Klacht klacht) => klacht switch
    {
        { Afhandeling.Gegrond: true } => "Gegrond",
        { Afhandeling: not null } => "Niet gegrond",
        _ when klacht.AntwoordVoor <= Nu => "Te laat",
        _ => "Wacht op antwoord",
    };

    /// <summary>Colour of the state.</summary>
    public Toon Toon(Klacht klacht) => klacht.Afhandeling is not null ? Onderdelen.Toon.Neutraal : klacht.AntwoordVoor <= Nu ? Onderdelen.Toon.Fout : Onderdelen.Toon.Info;
}
