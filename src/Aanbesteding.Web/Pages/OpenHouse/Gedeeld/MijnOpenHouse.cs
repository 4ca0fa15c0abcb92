using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Domain.Toelating;
using Aanbesteding.Web.Onderdelen;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse.Gedeeld;

/// <summary>The one thing that an aanbieder can best do now.</summary>
/// <param name="Toon">Mood; the words say the same.</param>
/// <param name="Kop">What is up.</param>
/// <param name="Tekst">What to do.</param>
/// <param name="Knop">Text of the button; null when there is nothing to press.</param>
/// <param name="Adres">Where the button leads.</param>
public sealed record VolgendeStap(Toon Toon, string Kop, string Tekst, string? Knop, string? Adres);

/// <summary>What one aanbieder has in one open house.</summary>
/// <param name="Systeem">The open house.</param>
/// <param name="Aanvragen">Its aanvragen, newest first.</param>
/// <param name="Deelnames">Its deelnames.</param>
/// <param name="Nu">Now.</param>
public sealed record MijnOpenHouse(Toelatingssysteem Systeem, IReadOnlyList<EigenAanvraag> Aanvragen, IReadOnlyList<Deelnemer> Deelnames, Instant Nu)
{
    /// <summary>Address of an aanvraag.</summary>
    public string Adres(EigenAanvraag aanvraag)
    {
        ArgumentNullException.ThrowIfNull(aanvraag);
        return $"{Basis}/aanvraag/{aanvraag.Id}";
    }

    /// <summary>Address of a deelname.</summary>
    public string Adres(Deelnemer deelnemer)
    {
        ArgumentNullException.ThrowIfNull(deelnemer);
        return $"{Basis}/deelname/{deelnemer.Id}";
    }

    /// <summary>"Pleegzorg en Leefgroep", or that nothing was chosen yet.</summary>
    public string Categorieen(EigenAanvraag aanvraag)
    {
        ArgumentNullException.ThrowIfNull(aanvraag);
        return aanvraag.Categorieen.Count == 0 ? "Nog geen categorie gekozen" : Datumtekst.Opsomming([.. aanvraag.Categorieen.Select(c => Systeem.Categorie(c)!.Naam)]);
    }

    /// <summary>Whether aanbieders can apply today.</summary>
    public bool IsOpen => Systeem.IsOpen(Nederland.Dag(Nu));

    /// <summary>What has a term comes first, then what was begun; nothing to do is said too.</summary>
    public VolgendeStap Stap =>
        Met("overeenkomst tekenen", a => new(Toon.LetOp, "U bent toegelaten", "Lees de overeenkomst en teken haar. Daarna bent u deelnemer.", "Overeenkomst lezen en tekenen", $"{Adres(a)}/tekenen"))
        ?? Met("herstel", a => new(Toon.LetOp, "U kunt uw aanvraag herstellen", "Uw aanvraag voldoet nog niet aan alle eisen. Pas aan wat ontbreekt.", "Aanvraag herstellen", Adres(a)))
        ?? Deelnames.Where(d => d.LopendeMaatregel is { Zienswijze: null } m && Nu < m.ZienswijzeVoor).Select(d => new VolgendeStap(Toon.LetOp, "Er loopt een maatregel tegen uw deelname", "Geef uw zienswijze voordat wij beslissen.", "Zienswijze geven", $"{Adres(d)}/zienswijze")).FirstOrDefault()
        ?? Deelnames.Where(d => d.InRegister).Select(d => (d, Bod: Systeem.Aanbiedingen.LastOrDefault(b => Nu < b.ReactieVoor && d.GerichtAan(b) && d.Reacties.All(r => r.Aanbod != b.Nummer)))).Where(x => x.Bod is not null)
            .Select(x => new VolgendeStap(Toon.LetOp, "Er wacht een aanbod op uw antwoord", $"Reageer {Eindtekst.Uiterlijk(x.Bod!.ReactieVoor)}.", "Aanbod bekijken", $"{Adres(x.d)}/aanbod/{x.Bod!.Nummer}")).FirstOrDefault()
        ?? Met("aanvraag invullen", a => new(Toon.LetOp, "Nog niet ingediend", "U bent aan een aanvraag begonnen. Vul haar aan en dien haar in.", "Verder met de aanvraag", Adres(a)))
        ?? Met("in behandeling", a => new(Toon.Info, "Uw aanvraag is in behandeling", $"U hoort uiterlijk op {Datumtekst.DatumMetWeekdag(Nederland.Dag(a.BeslisVoor!.Value - Duration.Epsilon))} of u bent toegelaten. U hoeft nu niets te doen.", "Aanvraag bekijken", Adres(a)))
        ?? (IsOpen
            ? new(Toon.Info, Deelnames.Count == 0 ? "U kunt een aanvraag doen" : "U hoeft nu niets te doen", Deelnames.Count == 0 ? "Dat kan op ieder moment zolang dit open house loopt." : "Wilt u ook meedoen met een andere categorie? Doe dan een nieuwe aanvraag.", "Nieuwe aanvraag", $"{Basis}/mijn")
            : new VolgendeStap(Toon.Neutraal, "Aanvragen kan nu niet", "Dit open house is niet open.", null, null));

    private string Basis => $"/open-house/{Systeem.Kenmerk}";

    private VolgendeStap? Met(string fase, Func<EigenAanvraag, VolgendeStap> stap) => Aanvragen.FirstOrDefault(a => a.Fase == fase) is { } aanvraag ? stap(aanvraag) : null;
}
