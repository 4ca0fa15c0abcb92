using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using FluentValidation;
using MediatR;

namespace Aanbesteding.Application.Klachten;

/// <summary>An outsider answers a complaint. The answer itself goes to the party alone; the dossier keeps its fingerprint.</summary>
public sealed record HandelKlachtAf(Guid ProcedureId, Guid Klacht, bool Gegrond, string Antwoord, string? Gevolg) : ProcedureOpdracht<Gedaan>(ProcedureId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<HandelKlachtAf, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(HandelKlachtAf request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Procedure.HandelKlachtAf(handeling.Moment, request.Klacht, request.Gegrond, request.Antwoord, request.Gevolg));
    }

    internal sealed class Vorm : AbstractValidator<HandelKlachtAf>
    {
        public Vorm()
        {
            RuleFor(o => o.Antwoord).Must(a => !string.IsNullOrWhiteSpace(a) && a.Length <= 20_000).WithMessage("Vul in: uw antwoord, in ten hoogste 20.000 tekens.");
            RuleFor(o => o.Gevolg).MaximumLength(5_000).WithMessage("Wat de opdrachtgever moet doen past in 5.000 tekens.");
        }
    }
}
