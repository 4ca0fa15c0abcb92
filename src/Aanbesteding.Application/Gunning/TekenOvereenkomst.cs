using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using FluentValidation;
using MediatR;

namespace Aanbesteding.Application.Gunning;

/// <summary>Signs one contract, for the opdrachtgever or for the party.</summary>
public sealed record TekenOvereenkomst(Guid ProcedureId, int Perceel, string Partij) : ProcedureOpdracht<Gedaan>(ProcedureId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<TekenOvereenkomst, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(TekenOvereenkomst request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Procedure.TekenOvereenkomst(handeling.Moment, request.Perceel, request.Partij));
    }

    internal sealed class Vorm : AbstractValidator<TekenOvereenkomst>
    {
        public Vorm()
        {
            RuleFor(o => o.Partij).NotEmpty().WithMessage("Vul in: de partij.");
        }
    }
}
