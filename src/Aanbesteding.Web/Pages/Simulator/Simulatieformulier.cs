using System.Globalization;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Beoordeling;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Aanbesteding.Web.Pages.Simulator;

/// <summary>One criterium as typed.</summary>
public sealed class Criteriumregel
{
    /// <summary>Id.</summary>
    public string? Id { get; set; }

    /// <summary>Published name.</summary>
    public string? Naam { get; set; }

    /// <summary>Points, or euro under gunnen op waarde.</summary>
    public string? Gewicht { get; set; }

    /// <summary>The marks, with spaces between.</summary>
    public string? Cijfers { get; set; }

    /// <summary>Lowest mark that passes.</summary>
    public string? Minimum { get; set; }

    /// <summary>Whether nothing was typed.</summary>
    public bool Leeg => new[] { Id, Naam, Gewicht, Cijfers, Minimum }.All(string.IsNullOrWhiteSpace);
}

/// <summary>The price formula as typed.</summary>
public sealed class Prijsinvoer
{
    /// <summary>The formula.</summary>
    public Prijsvorm Formule { get; set; }

    /// <summary>Points.</summary>
    public string? Gewicht { get; set; }

    /// <summary>Lower end of an absolute formula.</summary>
    public string? Bodem { get; set; }

    /// <summary>Upper end of an absolute formula.</summary>
    public string? Plafond { get; set; }

    /// <summary>What happens outside both.</summary>
    public BuitenBereik BuitenBereik { get; set; }

    /// <summary>Base of a logarithmic formula.</summary>
    public string? Grondtal { get; set; }
}

/// <summary>One fictional party as typed.</summary>
public sealed class Partijregel
{
    /// <summary>Name, which is also its id.</summary>
    public string? Naam { get; set; }

    /// <summary>Price in euro.</summary>
    public string? Prijs { get; set; }

    /// <summary>Marks, in the order of the criteria.</summary>
    public List<string?> Cijfers { get; set; } = [];

    /// <summary>Whether nothing was typed.</summary>
    public bool Leeg => string.IsNullOrWhiteSpace(Naam) && string.IsNullOrWhiteSpace(Prijs) && Cijfers.TrueForAll(string.IsNullOrWhiteSpace);
}

/// <summary>A way of scoring and fictional parties, as an inkoper types them to try out before publication. Nothing of it is kept.</summary>
public sealed class Simulatieformulier
{
    /// <summary>Most criteria and most parties on the form.</summary>
    public const int Meeste = 8;

    /// <summary>How marks and price become one number.</summary>
    public Scoremethode Methode { get; set; } = Scoremethode.GewogenFactor;

    /// <summary>The criteria.</summary>
    public List<Criteriumregel> Criteria { get; set; } = [];

    /// <summary>The price formula.</summary>
    public Prijsinvoer Prijs { get; set; } = new();

    /// <summary>What happens after a drop-out; null while the document is silent.</summary>
    public Herberekeningsregel? Herberekening { get; set; }

    /// <summary>The fictional parties.</summary>
    public List<Partijregel> Partijen { get; set; } = [];

    /// <summary>The way of scoring of an inrichting, with three fictional parties beside it.</summary>
    public static Simulatieformulier Van(Beoordelingswijze wijze)
    {
        ArgumentNullException.ThrowIfNull(wijze);
        var formulier = new Simulatieformulier
        {
            Methode = wijze.Methode,
            Herberekening = wijze.Herberekening,
            Criteria = [.. wijze.Criteria.Select(c => new Criteriumregel
            {
                Id = c.Id, Naam = c.Naam, Gewicht = Tekst(c.Waarde ?? c.Gewicht), Cijfers = string.Join(' ', c.Cijfers.Select(cijfer => Tekst(cijfer))), Minimum = Tekst(c.Minimum),
            })],
            Prijs = wijze.Prijs is not { } prijs ? new() : new()
            {
                Formule = prijs.Formule,
                Gewicht = Tekst(prijs.Gewicht),
                Bodem = Geld(prijs.Bodem),
                Plafond = Geld(prijs.Plafond),
                BuitenBereik = prijs.BuitenBereik ?? BuitenBereik.Ongeldig,
                Grondtal = Tekst(prijs.Grondtal),
            },
        };
        formulier.Partijen = [.. Enumerable.Range(0, 3).Select(p => new Partijregel
        {
            Naam = $"Partij {(char)('A' + p)}",
            Prijs = wijze.MetPrijs ? Geld(Voorbeeldprijs(wijze, p)) : null,
            Cijfers = [.. wijze.Criteria.Select((c, k) => Tekst(c.Cijfers[Math.Max(0, c.Cijfers.Count - 1 - ((p + k) % 3))]))],
        })];
        return formulier;
    }

    /// <summary>The way of scoring; null when a number cannot be read or the kader refuses it, with the reason at its field.</summary>
    public Beoordelingswijze? Wijze(ModelStateDictionary staat, string naam)
    {
        ArgumentNullException.ThrowIfNull(staat);
        var invoer = new Getalinvoer(staat);
        var opWaarde = Methode is Scoremethode.GunnenOpWaarde;
        var criteria = Criteria.Select((c, i) => new Beoordelingscriterium(
            c.Id?.Trim() ?? "", c.Naam ?? "", "", opWaarde ? null : invoer.Getal(c.Gewicht, $"{naam}.Criteria[{i}].Gewicht", "het gewicht"),
            [.. Delen(c.Cijfers).Select(deel => invoer.Getal(deel, $"{naam}.Criteria[{i}].Cijfers", "de cijfers, met spaties ertussen") ?? 0)],
            string.IsNullOrWhiteSpace(c.Minimum) ? null : invoer.Getal(c.Minimum, $"{naam}.Criteria[{i}].Minimum", "het minimum"))
        {
            Waarde = opWaarde ? invoer.Geld(c.Gewicht, $"{naam}.Criteria[{i}].Gewicht", "de waarde in euro") : null,
        }).ToList();
        var wijze = new Beoordelingswijze(Methode, criteria, null) { Herberekening = Herberekening, Prijs = Methode is Scoremethode.GewogenFactor ? Prijswijze(invoer, $"{naam}.Prijs") : null };
        if (!staat.IsValid)
            return null;
        foreach (var weigering in SasKader.Toets(wijze, naam))
            staat.AddModelError(Bestaand(weigering.Veld!.Replace(".waarde", ".gewicht", StringComparison.Ordinal)), $"{weigering.Tekst} ({weigering.Grondslag})");
        return staat.IsValid ? wijze : null;
    }

    /// <summary>The fictional parties that were filled in; reasons at their fields for what cannot be read.</summary>
    public IReadOnlyList<Scoreinschrijver> Inschrijvers(Beoordelingswijze wijze, ModelStateDictionary staat, string naam)
    {
        ArgumentNullException.ThrowIfNull(wijze);
        var invoer = new Getalinvoer(staat);
        return
        [
            .. from p in Enumerable.Range(0, Partijen.Count)
               let partij = Partijen[p]
               select new Scoreinschrijver(
                   string.IsNullOrWhiteSpace(partij.Naam) ? $"Partij {(char)('A' + p)}" : partij.Naam.Trim(),
                   Enumerable.Range(0, wijze.Criteria.Count).ToDictionary(
                       k => wijze.Criteria[k].Id,
                       k => (Cijfer)Beoordelingswijze.Exact(invoer.Getal(partij.Cijfers.ElementAtOrDefault(k), $"{naam}.Partijen[{p}].Cijfers[{k}]", $"het cijfer op {wijze.Criteria[k].Id}") ?? 0),
                       StringComparer.Ordinal),
                   wijze.MetPrijs ? Beoordelingswijze.Exact(invoer.Geld(partij.Prijs, $"{naam}.Partijen[{p}].Prijs", "de prijs in euro") ?? 1) : null),
        ];
    }

    /// <summary>Adds one empty criterium and one empty party to fill in, while there is room.</summary>
    public void VulAan()
    {
        var criteria = Criteria.Count;
        if (criteria < Meeste)
            Criteria.Add(new Criteriumregel());
        if (Partijen.Count < Meeste)
            Partijen.Add(new Partijregel());
        foreach (var partij in Partijen)
            partij.Cijfers = [.. Enumerable.Range(0, criteria).Select(k => partij.Cijfers.ElementAtOrDefault(k))];
    }

    private Prijswijze Prijswijze(Getalinvoer invoer, string veld)
    {
        var absoluut = Prijs.Formule is Prijsvorm.Absoluut;
        return new(
            Prijs.Formule, invoer.Getal(Prijs.Gewicht, $"{veld}.Gewicht", "het gewicht van de prijs") ?? 0,
            absoluut ? invoer.Geld(Prijs.Bodem, $"{veld}.Bodem", "de bodem") : null,
            absoluut ? invoer.Geld(Prijs.Plafond, $"{veld}.Plafond", "het plafond") : null,
            absoluut ? Prijs.BuitenBereik : null,
            Prijs.Formule is Prijsvorm.Logaritmisch ? invoer.Getal(Prijs.Grondtal, $"{veld}.Grondtal", "het grondtal") : null);
    }

    // The form has no field for the list or the formula as a whole: the reason then stands at its first field.
    private static string Bestaand(string veld) => veld.EndsWith(".criteria", StringComparison.Ordinal) ? $"{veld}[0].gewicht"
        : veld.EndsWith(".prijs", StringComparison.Ordinal) ? $"{veld}.formule"
        : veld;

    private static decimal Voorbeeldprijs(Beoordelingswijze wijze, int partij) => wijze.Prijs is { Bodem: { } bodem, Plafond: { } plafond }
        ? decimal.Round(bodem + ((plafond - bodem) * (1 + partij) / 5))
        : 1_000_000m + (100_000m * partij);

    private static string[] Delen(string? tekst) => (tekst ?? "").Split([' ', ';'], StringSplitOptions.RemoveEmptyEntries);

    private static string? Tekst(decimal? getal) => getal is { } bekend ? Getaltekst.Getal(bekend) : null;

    private static string? Geld(decimal? euro) => euro is { } bedrag ? Bedrag.Getal((long)(bedrag * 100)) : null;

    private sealed class Getalinvoer(ModelStateDictionary staat)
    {
        public decimal? Getal(string? tekst, string veld, string wat) =>
            decimal.TryParse(tekst?.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var getal) && Math.Abs(getal) <= 1_000_000
                ? getal
                : Fout(veld, $"Vul {wat} in als getal.");

        public decimal? Geld(string? tekst, string veld, string wat) => Bedrag.Lees(tekst) is { } centen
            ? centen / 100m
            : Fout(veld, $"Vul {wat} in, zoals 1.200.000.");

        private decimal? Fout(string veld, string tekst)
        {
            staat.AddModelError(veld, tekst);
            return null;
        }
    }
}
