using Aanbesteding.Domain.Toelating;
using Aanbesteding.Workflow;

namespace Aanbesteding.Domain;

/// <summary>
/// The precedence laws of every kind of procedure together. A law speaks only of its own kinds of task, so for a werkstroom of
/// another kind it has nothing to say; and no werkstroom escapes a law by being offered as another kind.
/// </summary>
public static class Kadervoorrang
{
    /// <summary>The laws of a SAS procedure, and those of an open house.</summary>
    public static readonly IReadOnlyList<Voorrangswet> Alle = [.. SasKader.Voorrang, .. OpenHouseKader.Voorrang];
}
