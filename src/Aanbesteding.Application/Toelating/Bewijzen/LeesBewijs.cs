using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;

namespace Aanbesteding.Application.Toelating;

/// <summary>
/// Asks for one file of an aanvraag that was handed in. That it was read is recorded, in the chain of readings; the bytes
/// themselves come from <see cref="Bewijsopslag"/>, because an answer to a command is kept.
/// </summary>
public sealed record LeesBewijs(Guid SysteemId, Guid AanvraagId, string Sha256) : Aanvraagopdracht<Gedaan>(SysteemId, AanvraagId)
{
    /// <inheritdoc/>
    public override string Onderwerp(Actor wie) => Onderwerpen.Inzage(SysteemId);

    internal sealed class Handler(Handeling handeling) : IRequestHandler<LeesBewijs, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(LeesBewijs request, CancellationToken cancellationToken)
        {
            var (aanvraag, wie) = (handeling.Aanvraag, handeling.Moment.Wie);
            var mag = wie.Rol is Rol.Aanbieder || aanvraag.Ingediend is not null;
            if (!mag || !aanvraag.Antwoorden.Any(a => a.Bewijzen.Contains(request.Sha256, StringComparer.Ordinal)))
                return Task.FromResult<Uitkomst<Gedaan>>(new Weigering("onbekend", "Dit bewijs hoort niet bij een ingediende aanvraag.", "Vertrouwelijkheid van ondernemersgegevens (vergelijk art. 2.57 Aanbestedingswet 2012)", "sha256"));
            handeling.Feiten.Add(new Feit("bewijs-gelezen", new { Aanvraag = aanvraag.Id, request.Sha256 }));
            return Task.FromResult<Uitkomst<Gedaan>>(Gedaan.Nu);
        }
    }
}
