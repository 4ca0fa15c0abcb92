using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using FluentValidation;
using MediatR;

namespace Aanbesteding.Application.Gunning;

/// <summary>The bestuurder ends one perceel without award while the others go on.</summary>
public sealed record StopPerceel(Guid ProcedureId, int Perceel, string Reden) : ProcedureOpdracht<Gedaan>(ProcedureId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<StopPerceel, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(StopPerceel request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Procedure.StopPerceel(handeling.Moment, request.Perceel, request.Reden));
    }

    internal sealed class Vorm : AbstractValidator<StopPerceel>
    {
        public Vorm()
        {
            RuleFor(o => o.Reden).NotEmpty().WithMessage("Vul in: waarom dit perceel stopt.");
        }
    }
}
