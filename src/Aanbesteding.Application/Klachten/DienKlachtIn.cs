using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using FluentValidation;
using MediatR;

namespace Aanbesteding.Application.Klachten;

/// <summary>A party complains. Recorded in the chain of that party: the buyer may not learn from it who takes part.</summary>
public sealed record DienKlachtIn(Guid ProcedureId, string KlachtOnderwerp, string Tekst) : PartijOpdracht<Gedaan>(ProcedureId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<DienKlachtIn, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(DienKlachtIn request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Procedure.DienKlachtIn(handeling.Moment, request.OpdrachtId, request.KlachtOnderwerp, request.Tekst));
    }

    internal sealed class Vorm : AbstractValidator<DienKlachtIn>
    {
        public Vorm()
        {
            RuleFor(o => o.KlachtOnderwerp).Must(o => !string.IsNullOrWhiteSpace(o) && o.Length <= 200).WithMessage("Vul in: waarover uw klacht gaat, in ten hoogste 200 tekens.");
            RuleFor(o => o.Tekst).Must(t => !string.IsNullOrWhiteSpace(t) && t.Length <= 20_000).WithMessage("Vul in: uw klacht, in ten hoogste 20.000 tekens.");
        }
    }
}
