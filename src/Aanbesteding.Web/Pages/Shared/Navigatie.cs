using System.Reflection;
using Aanbesteding.Domain;

namespace Aanbesteding.Web.Pages.Shared;

/// <summary>One link of the main navigation.</summary>
/// <param name="Tekst">Text of the link.</param>
/// <param name="Adres">Where it leads.</param>
/// <param name="Voor">Roles that see it; empty for everybody, signed in or not.</param>
/// <param name="AlleenOntwikkeling">Only in the development environment, for every signed-in person.</param>
public sealed record NavigatieLink(string Tekst, string Adres, IReadOnlyList<Rol> Voor, bool AlleenOntwikkeling = false);

/// <summary>The main navigation: which role sees which links, in this order.</summary>
public static class Navigatie
{
    private static readonly IReadOnlyList<Rol> Iedereen = [];

    private static readonly IReadOnlyList<NavigatieLink> Links =
    [
        new("Start", "/", Iedereen),
        new("Mijn werk", "/werk", [.. Enum.GetValues<Rol>().Where(r => r is not (Rol.Aanbieder or Rol.Systeem))]),
        new("Klachten", "/klachten", [Rol.Klachtbehandelaar]),
        new("Juridisch", "/juridisch", [Rol.Jurist]),
        new("Procedures", "/procedures", Iedereen),
        new("Open house", "/open-house", Iedereen),
        new("Berichten", "/berichten", [Rol.Aanbieder]),
        new("Mijn agenda", "/mijn-agenda", [.. Enum.GetValues<Rol>().Where(r => r is not Rol.Systeem)]),
        new("Nieuw", "/procedures/nieuw", [Rol.Inkoper]),
        new("Simulator", "/simulator", [Rol.Inkoper, Rol.Jurist, Rol.Voorzitter]),
        new("Werkstromen", "/werkstromen", [Rol.FunctioneelBeheerder]),
        new("Bel", "/beheer/bel", [Rol.FunctioneelBeheerder, Rol.Auditor]),
        new("Beschikbaarheid", "/beheer/beschikbaarheid", [Rol.FunctioneelBeheerder, Rol.Auditor]),
        new("Klok", "/ontwikkeling/klok", Iedereen, AlleenOntwikkeling: true),
        new("Onderdelen", "/ontwikkeling/onderdelen", Iedereen, AlleenOntwikkeling: true),
    ];

    /// <summary>Version of the program, shown in the footer.</summary>
    public static string Versie { get; } =
        typeof(Navigatie).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "onbekend";

    /// <summary>The links for this actor; null is a visitor.</summary>
    public static IEnumerable<NavigatieLink> Voor(Actor? actor, bool ontwikkeling) => Links.Where(link =>
        link.AlleenOntwikkeling
            ? ontwikkeling && actor is not null
            : link.Voor.Count == 0 || (actor is not null && link.Voor.Contains(actor.Rol)));

    /// <summary>The name of a role as people say it.</summary>
    public static string Naam(this Rol rol) => rol == Rol.FunctioneelBeheerder ? "Functioneel beheerder" : rol.ToString();
}
