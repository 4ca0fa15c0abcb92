using Aanbesteding.Domain;

namespace Aanbesteding.Application.Pipeline;

/// <summary>The command that is being performed: who, when, and on which procedure. One per scope, filled by the door and by authorise.</summary>
public sealed class Handeling
{
    private Moment? _moment;
    private Procedure? _procedure;

    /// <summary>Who and when; one instant for the whole command.</summary>
    public Moment Moment
    {
        get => _moment ?? throw new InvalidOperationException("Een opdracht komt alleen binnen door de Deur.");
        internal set => _moment = value;
    }

    /// <summary>The procedure of the command, loaded once. Throws when the command has none.</summary>
    public Procedure Procedure
    {
        get => _procedure ?? throw new InvalidOperationException("Deze opdracht gaat niet over een procedure.");
        internal set => _procedure = value;
    }

    /// <summary>The procedure, or null when the command has none.</summary>
    public Procedure? MogelijkeProcedure => _procedure;

    /// <summary>Facts of commands that have no procedure aggregate to collect them, or that belong beside it.</summary>
    public List<Feit> Feiten { get; } = [];
}
