namespace Aanbesteding.Application.Kluis;

/// <summary>How far one step of unfinished work is.</summary>
public enum Stapstand
{
    /// <summary>Nothing was filled in.</summary>
    NietBegonnen,
    /// <summary>Something was filled in, something is missing.</summary>
    Bezig,
    /// <summary>Complete.</summary>
    Klaar,
    /// <summary>Something was filled in wrong.</summary>
    Fout,
}

/// <summary>What is missing or wrong in unfinished work.</summary>
/// <param name="Stap">The step it belongs to.</param>
/// <param name="Veld">The question.</param>
/// <param name="Tekst">What to do, in plain Dutch.</param>
/// <param name="Leeg">True when the answer is missing, false when it is wrong.</param>
public sealed record Gebrek(string Stap, string Veld, string Tekst, bool Leeg);
