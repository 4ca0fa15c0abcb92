using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using FluentValidation;
using MediatR;

namespace Aanbesteding.Application.Termijnen;

/// <summary>Records that a term without a task of its own was met.</summary>
public sealed record MeldTermijnGehaald(Guid ProcedureId, string Termijn, string Toelichting) : ProcedureOpdracht<Gedaan>(ProcedureId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<MeldTermijnGehaald, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(MeldTermijnGehaald request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Procedure.MeldTermijnGehaald(handeling.Moment, request.Termijn, request.Toelichting));
    }

    internal sealed class Vorm : AbstractValidator<MeldTermijnGehaald>
    {
        public Vorm()
        {
            RuleFor(o => o.Termijn).NotEmpty().WithMessage("Noem de termijn.");
            RuleFor(o => o.Toelichting).NotNull().WithMessage("Vul in: wat er is gedaan.");
        }
    }
}
