using Aanbesteding.Domain;

namespace Aanbesteding.Testing;

/// <summary>The people of the development environment, as the pipeline sees them.</summary>
public static class Mensen
{
    public static readonly Actor Inkoper = new("inkoper-1", Rol.Inkoper);

    /// <summary>A colleague of <see cref="Inkoper"/>, for what two different people must do.</summary>
    public static readonly Actor Inkoper2 = new("inkoper-2", Rol.Inkoper);

    public static readonly Actor Jurist = new("jurist-1", Rol.Jurist);
    public static readonly Actor Voorzitter = new("voorzitter-1", Rol.Voorzitter);
    public static readonly Actor Bestuurder = new(
        "bestuurder-1", Rol.Bestuurder, Organen: ["Algemeen Bestuur Regio WBO Jeugd", "College van B en W Breda"]);
    public static readonly Actor Beheerder = new("beheerder-1", Rol.FunctioneelBeheerder);
    public static readonly Actor Auditor = new("auditor-1", Rol.Auditor);

    public static readonly Actor Klachtbehandelaar = new("klachtbehandelaar-1", Rol.Klachtbehandelaar);

    /// <summary>1, 2 or 3.</summary>
    public static Actor Beoordelaar(int nummer) => new($"beoordelaar-{nummer}", Rol.Beoordelaar);

    /// <summary>1 to 6; acts for <c>partij-</c> and the same number.</summary>
    public static Actor Aanbieder(int nummer) => new($"aanbieder-{nummer}", Rol.Aanbieder, $"partij-{nummer}");
}
