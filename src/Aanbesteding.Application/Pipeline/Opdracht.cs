using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Pipeline;

/// <summary>A command: something that one actor wants to happen now. The name of the type is its stored name.</summary>
public interface IOpdracht
{
    /// <summary>Chosen by the sender; the same id sent twice is performed once and answered twice.</summary>
    Guid OpdrachtId { get; }

    /// <summary>Chain of the dossier to which it belongs.</summary>
    /// <param name="wie">Who sends it.</param>
    string Onderwerp(Actor wie);
}

/// <summary>Base of every command.</summary>
/// <typeparam name="T">What the sender gets back on acceptance.</typeparam>
public abstract record Opdracht<T> : IOpdracht, IRequest<Uitkomst<T>>
{
    /// <inheritdoc/>
    public Guid OpdrachtId { get; init; }

    /// <inheritdoc/>
    public abstract string Onderwerp(Actor wie);
}

/// <summary>A command on one procedure; recorded in the chain of that procedure.</summary>
/// <param name="ProcedureId">The procedure.</param>
/// <typeparam name="T">What the sender gets back on acceptance.</typeparam>
public abstract record ProcedureOpdracht<T>(Guid ProcedureId) : Opdracht<T>, IProcedureOpdracht
{
    /// <inheritdoc/>
    public override string Onderwerp(Actor wie) => Onderwerpen.Procedure(ProcedureId);
}

/// <summary>Commands that need a loaded procedure.</summary>
public interface IProcedureOpdracht : IOpdracht
{
    /// <summary>The procedure.</summary>
    Guid ProcedureId { get; }
}

/// <summary>
/// A command on what one party hands in. Recorded in a chain of that party, because nobody on the buyer's side may see who
/// applies, or how many, before the kluis opens.
/// </summary>
/// <param name="ProcedureId">The procedure.</param>
/// <typeparam name="T">What the sender gets back on acceptance.</typeparam>
public abstract record PartijOpdracht<T>(Guid ProcedureId) : ProcedureOpdracht<T>(ProcedureId)
{
    /// <inheritdoc/>
    public override string Onderwerp(Actor wie)
    {
        ArgumentNullException.ThrowIfNull(wie);
        return wie.Partij is { } partij ? Onderwerpen.Partij(ProcedureId, partij) : Onderwerpen.Procedure(ProcedureId);
    }
}

/// <summary>A command of the bell: it lets what is due happen, and is not itself preceded by a bell.</summary>
public interface IBelopdracht : IOpdracht, IZwijgtZonderFeiten;

/// <summary>A command that leaves no entry when it established nothing: the bell rings often, and mostly for nothing.</summary>
public interface IZwijgtZonderFeiten;

/// <summary>Names of dossier chains.</summary>
public static class Onderwerpen
{
    /// <summary>Chain of the whole installation: commands without a procedure.</summary>
    public const string Huis = "huis";

    private const string Begin = "procedure:";

    /// <summary>Chain of one procedure.</summary>
    public static string Procedure(Guid id) => $"{Begin}{id}";

    /// <summary>The procedure that a chain belongs to; null for the chain of the house.</summary>
    public static Guid? ProcedureVan(string onderwerp)
    {
        ArgumentNullException.ThrowIfNull(onderwerp);
        return onderwerp.StartsWith(Begin, StringComparison.Ordinal) ? Guid.Parse(onderwerp.AsSpan(Begin.Length, 36)) : null;
    }

    /// <summary>Chain of one party in one procedure; sealed until the kluis opens.</summary>
    public static string Partij(Guid id, string partij) => $"procedure:{id}/partij:{partij}";

    /// <summary>Chain of one aanvraag in an open house; the open house itself has the chain of a procedure.</summary>
    public static string Aanvraag(Guid systeem, Guid aanvraag) => $"{Procedure(systeem)}/aanvraag:{aanvraag}";

    /// <summary>Whether a chain is that of one aanvraag.</summary>
    public static bool IsVanAanvraag(string onderwerp)
    {
        ArgumentNullException.ThrowIfNull(onderwerp);
        return onderwerp.Contains("/aanvraag:", StringComparison.Ordinal);
    }

    /// <summary>Chain of one deelnemer in an open house.</summary>
    public static string Deelnemer(Guid systeem, Guid deelnemer) => $"{Procedure(systeem)}/deelnemer:{deelnemer}";

    /// <summary>Whether a chain is that of one party.</summary>
    public static bool IsVanPartij(string onderwerp)
    {
        ArgumentNullException.ThrowIfNull(onderwerp);
        return onderwerp.Contains("/partij:", StringComparison.Ordinal);
    }

    /// <summary>Chain of who read opened submissions.</summary>
    public static string Inzage(Guid id) => $"procedure:{id}/inzage";
}
