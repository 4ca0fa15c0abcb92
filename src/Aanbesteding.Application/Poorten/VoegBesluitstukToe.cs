using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using FluentValidation;
using MediatR;

namespace Aanbesteding.Application.Poorten;

/// <summary>Adds the written text to a decision that was recorded before.</summary>
/// <param name="ProcedureId">The procedure.</param>
/// <param name="Besluit">Place of the decision among all decisions of the procedure, from 1.</param>
/// <param name="Stuk">The file.</param>
public sealed record VoegBesluitstukToe(Guid ProcedureId, int Besluit, Besluitbestand Stuk) : ProcedureOpdracht<Gedaan>(ProcedureId)
{
    internal sealed class Handler(AanbestedingDbContext db, Handeling handeling) : IRequestHandler<VoegBesluitstukToe, Uitkomst<Gedaan>>
    {
        public async Task<Uitkomst<Gedaan>> Handle(VoegBesluitstukToe request, CancellationToken cancellationToken)
        {
            if (request.Stuk.Fout() is { } fout)
                return fout;
            var uitkomst = handeling.Procedure.VoegBesluitstukToe(handeling.Moment, request.Besluit, request.Stuk.AlsDocument());
            if (uitkomst.Aanvaard)
                await db.Bewaar(request.Stuk, cancellationToken);
            return uitkomst;
        }
    }

    internal sealed class Vorm : AbstractValidator<VoegBesluitstukToe>
    {
        public Vorm() => RuleFor(o => o.Stuk).NotNull().WithMessage("Kies een bestand.");
    }
}
