namespace Aanbesteding.Domain;

/// <summary>A refusal: an expected "no" with its reason. Never an exception.</summary>
/// <param name="Code">Stable code, kebab-case, e.g. <c>termijn-verstreken</c>. Stored in dossiers and tested against a list.</param>
/// <param name="Tekst">What is wrong and what can be done, in plain Dutch. Never contains personal data or contents of a submission.</param>
/// <param name="Grondslag">Legal basis: an article, the published document, or the rule of the house that follows from it.</param>
/// <param name="Veld">Field the refusal is about, for forms and API clients; null when it is about the whole command.</param>
public sealed record Weigering(string Code, string Tekst, string Grondslag, string? Veld = null);

/// <summary>What every <see cref="Uitkomst{T}"/> can do whatever its value: be refused. Lets the pipeline refuse any command.</summary>
/// <typeparam name="TSelf">The outcome type itself.</typeparam>
public interface IUitkomst<out TSelf>
    where TSelf : IUitkomst<TSelf>
{
    /// <summary>The refusal; null when accepted.</summary>
    Weigering? Weigering { get; }

    /// <summary>A refused outcome.</summary>
    static abstract TSelf Weiger(Weigering weigering);
}

/// <summary>Outcome of a command or rule: a value, or a refusal.</summary>
/// <typeparam name="T">Type of the value on acceptance.</typeparam>
public readonly record struct Uitkomst<T> : IUitkomst<Uitkomst<T>>
{
    private readonly T? _waarde;

    private Uitkomst(T? waarde, Weigering? weigering)
    {
        _waarde = waarde;
        Weigering = weigering;
    }

    /// <summary>The refusal; null when accepted.</summary>
    public Weigering? Weigering { get; }

    /// <summary>Whether the command was accepted.</summary>
    public bool Aanvaard => Weigering is null;

    /// <summary>The value. Throws when refused: asking for it then is a bug.</summary>
    public T Waarde => Weigering is null
        ? _waarde!
        : throw new InvalidOperationException($"Geweigerd ({Weigering.Code}): {Weigering.Tekst}");

    /// <summary>Refused for this reason.</summary>
    public static Uitkomst<T> Weiger(Weigering weigering) => new(default, weigering);

    /// <summary>Accepted with this value.</summary>
    public static implicit operator Uitkomst<T>(T waarde) => new(waarde, null);

    /// <summary>Refused for this reason.</summary>
    public static implicit operator Uitkomst<T>(Weigering weigering) => new(default, weigering);
}

/// <summary>The value of a command that has nothing to tell but that it was accepted.</summary>
public readonly record struct Gedaan
{
    /// <summary>The one value.</summary>
    public static readonly Gedaan Nu;
}
