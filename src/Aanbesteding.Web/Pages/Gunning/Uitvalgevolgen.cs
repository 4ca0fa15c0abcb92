using Aanbesteding.Domain;
using Aanbesteding.Domain.Toewijzing;

namespace Aanbesteding.Web.Pages.Gunning;

/// <summary>One perceel before and after.</summary>
/// <param name="Perceel">Number of the perceel.</param>
/// <param name="Eerder">Who won it, best first.</param>
/// <param name="Nu">Who wins it now, best first; null while lots must be drawn.</param>
public sealed record Perceelverschil(int Perceel, IReadOnlyList<string> Eerder, IReadOnlyList<string>? Nu)
{
    /// <summary>Whether something changed, the order included.</summary>
    public bool Anders => Nu is null || !Eerder.SequenceEqual(Nu, StringComparer.Ordinal);
}

/// <summary>What a drop-out does: who wins what, and who gets which letter.</summary>
/// <param name="Percelen">Every perceel, ascending.</param>
/// <param name="Loting">The tie that must be drawn, in words; null when there is none.</param>
/// <param name="Brieven">The letters that go out at once.</param>
public sealed record Uitvalgevolgen(IReadOnlyList<Perceelverschil> Percelen, string? Loting, IReadOnlyList<Brief> Brieven)
{
    /// <summary>Compares the procedure as it is with a copy on which the drop-out was established.</summary>
    public static Uitvalgevolgen Van(Procedure nu, Procedure straks)
    {
        ArgumentNullException.ThrowIfNull(nu);
        ArgumentNullException.ThrowIfNull(straks);
        var antwoord = straks.BerekenToewijzing("toewijzing");
        var eerder = nu.Voordracht?.Percelen.ToDictionary(p => p.Perceel, p => p.Partijen) ?? nu.BerekenToewijzing("toewijzing").Toewijzing;
        return new Uitvalgevolgen(Vergelijk(nu, eerder, antwoord), antwoord.Loting?.Omschrijving, [.. straks.Brieven.Skip(nu.Brieven.Count)]);
    }

    /// <summary>The last allocation that lapsed beside the one that is computed now or stands; null when no party dropped out.</summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="antwoord">The computed allocation; null when it is confirmed.</param>
    public static IReadOnlyList<Perceelverschil>? Van(Procedure procedure, Toewijzingsantwoord? antwoord)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        if (procedure.VervallenVoordrachten is not [.., var vervallen])
            return null;
        var eerder = vervallen.Percelen.ToDictionary(p => p.Perceel, p => p.Partijen);
        if (antwoord is not null)
            return Vergelijk(procedure, eerder, antwoord);
        return procedure.Voordracht is { } nu ? [.. nu.Percelen.Select(p => new Perceelverschil(p.Perceel, eerder[p.Perceel], p.Partijen))] : null;
    }

    private static List<Perceelverschil> Vergelijk(Procedure procedure, IReadOnlyDictionary<int, IReadOnlyList<string>> eerder, Toewijzingsantwoord antwoord) =>
        [.. procedure.Inrichting.Percelen.Select(p => new Perceelverschil(p.Nummer, eerder[p.Nummer], antwoord.Loting is null ? antwoord.Toewijzing[p.Nummer] : null))];
}
