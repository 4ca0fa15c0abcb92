using Aanbesteding.Application.Kluis;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toewijzing;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Aanbesteding.Application.Procedures;

/// <summary>
/// Starts a procedure in concept from a read inrichting and a BPMN file. The id of the command becomes the id of the
/// procedure.
/// </summary>
/// <param name="Inrichting">The configuration, already read.</param>
/// <param name="Tekst">The YAML text it was read from; pinned by hash.</param>
/// <param name="Bpmn">The definition; refused when unsound or outside the kader.</param>
/// <param name="Commissie">Person ids of the beoordelaars.</param>
public sealed record MaakProcedure(Inrichting Inrichting, string Tekst, string Bpmn, IReadOnlyList<string> Commissie) : Opdracht<Guid>
{
    /// <inheritdoc/>
    public override string Onderwerp(Actor wie) => Onderwerpen.Procedure(OpdrachtId);

    internal sealed class Handler(AanbestedingDbContext db, Handeling handeling, Werkstromen werkstromen, IBesteTotaalOplosser oplosser, Kluisopslag kluis)
        : IRequestHandler<MaakProcedure, Uitkomst<Guid>>
    {
        public async Task<Uitkomst<Guid>> Handle(MaakProcedure request, CancellationToken cancellationToken)
        {
            if (await db.Procedures.AnyAsync(p => p.Kenmerk == request.Inrichting.Kenmerk, cancellationToken))
                return new Weigering("kenmerk-bezet", $"Er is al een procedure met het kenmerk ‘{request.Inrichting.Kenmerk}’. Kies een ander kenmerk.", "Uniek kenmerk per procedure", "kenmerk");
            var werkstroom = werkstromen.Keur(request.Bpmn);
            if (!werkstroom.Aanvaard)
                return werkstroom.Weigering!;
            var procedure = Procedure.Maak(request.OpdrachtId, request.Inrichting, werkstroom.Waarde, oplosser, request.Commissie, handeling.Moment);
            if (!procedure.Aanvaard)
                return procedure.Weigering!;

            db.Procedures.Add(procedure.Waarde);
            handeling.Procedure = procedure.Waarde;
            kluis.Bouw(request.OpdrachtId);
            var sha256 = Vingerafdruk.Van(request.Tekst);
            db.Inrichtingen.Add(new Inrichtingstekst { ProcedureId = request.OpdrachtId, Tekst = request.Tekst, Sha256 = sha256 });
            handeling.Feiten.Add(new Feit("inrichting", new { Sha256 = sha256 }));
            if (await db.Definities.FindAsync([werkstroom.Waarde.Hash], cancellationToken) is null)
                db.Definities.Add(new Definitie { Hash = werkstroom.Waarde.Hash, Bpmn = request.Bpmn });
            return request.OpdrachtId;
        }
    }

    internal sealed class Vorm : AbstractValidator<MaakProcedure>
    {
        public Vorm()
        {
            RuleFor(o => o.Inrichting).NotNull().WithMessage("De inrichting ontbreekt.");
            RuleFor(o => o.Bpmn).NotEmpty().WithMessage("De werkstroom ontbreekt.");
        }
    }
}
