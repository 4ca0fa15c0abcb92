using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using FluentValidation;
using NodaTime;

namespace Aanbesteding.Application.Poorten;

/// <summary>What every decision of a body says, at a go/no-go and at the award.</summary>
/// <param name="ProcedureId">The procedure.</param>
/// <param name="Orgaan">The body.</param>
/// <param name="Keuze">An outcome of the task.</param>
/// <param name="Motivering">The reasons.</param>
public abstract record Besluitopdracht(Guid ProcedureId, string Orgaan, string Keuze, string Motivering) : ProcedureOpdracht<Gedaan>(ProcedureId)
{
    /// <summary>Day on which the body itself decided; today when it is left out.</summary>
    public LocalDate? Besluitdatum { get; init; }

    /// <summary>Why the body goes on over open lines of the checklist.</summary>
    public string? Afwijking { get; init; }

    /// <summary>Why the body comes back on its earlier decision.</summary>
    public string? Herziening { get; init; }

    /// <summary>The written decision; may come later.</summary>
    public Besluitbestand? Stuk { get; init; }

    /// <summary>Takes the decision, and keeps what was written with it.</summary>
    internal async Task<Uitkomst<Gedaan>> Neem(AanbestedingDbContext db, Func<Besluitgegevens, Uitkomst<Gedaan>> besluit, CancellationToken ct)
    {
        if (Stuk?.Fout() is { } fout)
            return fout;
        var uitkomst = besluit(new Besluitgegevens { Besluitdatum = Besluitdatum, Afwijking = Afwijking, Herziening = Herziening, Document = Stuk?.AlsDocument() });
        if (uitkomst.Aanvaard && Stuk is not null)
            await db.Bewaar(Stuk, ct);
        return uitkomst;
    }

    internal abstract class Vorm<T> : AbstractValidator<T>
        where T : Besluitopdracht
    {
        protected Vorm()
        {
            RuleFor(o => o.Orgaan).NotEmpty().WithMessage("Vul in: het orgaan.");
            RuleFor(o => o.Keuze).NotEmpty().WithMessage("Vul in: de keuze.");
            RuleFor(o => o.Motivering).NotEmpty().WithMessage("Vul in: de motivering.");
        }
    }
}
