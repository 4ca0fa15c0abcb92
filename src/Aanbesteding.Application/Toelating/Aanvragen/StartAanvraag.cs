using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toelating;
using FluentValidation;
using MediatR;

namespace Aanbesteding.Application.Toelating;

/// <summary>An aanbieder begins an aanvraag in concept. The id of the command becomes its id.</summary>
/// <param name="SysteemId">The open house.</param>
/// <param name="Naam">Statutory name of the organisation.</param>
/// <param name="KvkNummer">Number in the trade register: 8 digits.</param>
public sealed record StartAanvraag(Guid SysteemId, string Naam, string KvkNummer) : Toelatingsopdracht<Guid>(SysteemId)
{
    /// <inheritdoc/>
    public override string Onderwerp(Actor wie) => Onderwerpen.Aanvraag(SysteemId, OpdrachtId);

    internal sealed class Handler(AanbestedingDbContext db, Handeling handeling, Werkstromen werkstromen) : IRequestHandler<StartAanvraag, Uitkomst<Guid>>
    {
        public async Task<Uitkomst<Guid>> Handle(StartAanvraag request, CancellationToken cancellationToken)
        {
            var systeem = handeling.Systeem;
            var werkstroom = await werkstromen.Vastgepind(db, systeem.AanvraagwerkstroomHash, cancellationToken);
            var partij = new Partij(handeling.Moment.Wie.Partij!, request.Naam, request.KvkNummer, []);
            var aanvraag = Toelatingsaanvraag.Begin(request.OpdrachtId, systeem, werkstroom, partij, handeling.Moment);
            if (!aanvraag.Aanvaard)
                return aanvraag.Weigering!;
            db.Aanvragen.Add(aanvraag.Waarde);
            handeling.Aanvraag = aanvraag.Waarde;
            return request.OpdrachtId;
        }
    }

    internal sealed class Vorm : AbstractValidator<StartAanvraag>
    {
        public Vorm() => RuleFor(o => o.Naam).MaximumLength(200).WithMessage("De naam heeft ten hoogste 200 tekens.");
    }
}
