using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toelating;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Aanbesteding.Application.Toelating;

/// <summary>Starts an open house in concept. The id of the command becomes its id.</summary>
/// <param name="Inrichting">The configuration, already read.</param>
/// <param name="Tekst">The YAML text it was read from; pinned by hash.</param>
/// <param name="Bpmn">The definition of the open house.</param>
/// <param name="Aanvraagbpmn">The definition of one aanvraag.</param>
public sealed record MaakToelatingssysteem(Toelatingsinrichting Inrichting, string Tekst, string Bpmn, string Aanvraagbpmn) : Opdracht<Guid>
{
    /// <inheritdoc/>
    public override string Onderwerp(Actor wie) => Onderwerpen.Procedure(OpdrachtId);

    internal sealed class Handler(AanbestedingDbContext db, Handeling handeling, Werkstromen werkstromen) : IRequestHandler<MaakToelatingssysteem, Uitkomst<Guid>>
    {
        public async Task<Uitkomst<Guid>> Handle(MaakToelatingssysteem request, CancellationToken cancellationToken)
        {
            var kenmerk = request.Inrichting.Kenmerk;
            if (await db.Toelatingssystemen.AnyAsync(s => s.Kenmerk == kenmerk, cancellationToken) || await db.Procedures.AnyAsync(p => p.Kenmerk == kenmerk, cancellationToken))
                return new Weigering("kenmerk-bezet", $"Er is al een procedure of open house met het kenmerk ‘{kenmerk}’. Kies een ander kenmerk.", "Uniek kenmerk per procedure", "kenmerk");
            var (werkstroom, aanvraag) = (werkstromen.Keur(request.Bpmn), werkstromen.Keur(request.Aanvraagbpmn));
            if ((werkstroom.Weigering ?? aanvraag.Weigering) is { } ondeugdelijk)
                return ondeugdelijk;
            var systeem = Toelatingssysteem.Maak(request.OpdrachtId, request.Inrichting, werkstroom.Waarde, aanvraag.Waarde, handeling.Moment);
            if (!systeem.Aanvaard)
                return systeem.Weigering!;

            db.Toelatingssystemen.Add(systeem.Waarde);
            handeling.Systeem = systeem.Waarde;
            var sha256 = Vingerafdruk.Van(request.Tekst);
            db.Inrichtingen.Add(new Inrichtingstekst { ProcedureId = request.OpdrachtId, Tekst = request.Tekst, Sha256 = sha256 });
            handeling.Feiten.Add(new Feit("inrichting", new { Sha256 = sha256 }));
            await db.Bewaar(request.Inrichting.Contracttekst, cancellationToken);
            foreach (var (hash, bpmn) in new[] { (werkstroom.Waarde.Hash, request.Bpmn), (aanvraag.Waarde.Hash, request.Aanvraagbpmn) })
            {
                if (await db.Definities.FindAsync([hash], cancellationToken) is null)
                    db.Definities.Add(new Definitie { Hash = hash, Bpmn = bpmn });
            }

            return request.OpdrachtId;
        }
    }

    internal sealed class Vorm : AbstractValidator<MaakToelatingssysteem>
    {
        public Vorm()
        {
            RuleFor(o => o.Inrichting).NotNull().WithMessage("De inrichting ontbreekt.");
            RuleFor(o => o.Bpmn).NotEmpty().WithMessage("De werkstroom ontbreekt.");
            RuleFor(o => o.Aanvraagbpmn).NotEmpty().WithMessage("De werkstroom van de aanvraag ontbreekt.");
        }
    }
}
