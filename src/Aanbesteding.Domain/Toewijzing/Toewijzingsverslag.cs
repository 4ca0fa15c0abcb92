using Aanbesteding.Domain.Toewijzing;

namespace Aanbesteding.Domain;

/// <summary>Question and answer of an allocation as the dossier keeps them, so that anyone can compute it again.</summary>
public sealed record Toewijzingsverslag(string Taak, Toewijzingsvraag Vraag, Toewijzingsantwoord Antwoord);
