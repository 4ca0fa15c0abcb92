using NodaTime;

namespace Aanbesteding.Domain;

/// <summary>A key of the kluis that was turned.</summary>
/// <param name="Persoon">Person id of the officer.</param>
/// <param name="Rol">Role in which the officer acted.</param>
/// <param name="Op">When.</param>
public sealed record Sleutel(string Persoon, Rol Rol, Instant Op);

/// <summary>What turning a key brought about.</summary>
public enum Sleutelstand
{
    /// <summary>A second officer of another role must follow within ten minutes.</summary>
    WachtOpTweede,
    /// <summary>The kluis is open.</summary>
    Open,
}
