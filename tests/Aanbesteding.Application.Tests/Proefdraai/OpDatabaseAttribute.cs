using Xunit.v3;

namespace Aanbesteding.Application.Tests.Proefdraai;

/// <summary>
/// These tests build a <see cref="Proefhuis"/>, so they run once more on PostgreSQL (<c>infra/test.sh</c>). What only reads
/// a dossier does not: it is the same text on every database, which one test proves.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpDatabaseAttribute : Attribute, ITraitAttribute
{
    /// <inheritdoc/>
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Database", "elke")];
}
