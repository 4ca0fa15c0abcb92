using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toelating;
using MediatR;

namespace Aanbesteding.Application.Toelating;

/// <summary>An admitted aanbieder signs the text of the day, and takes part from then on in each categorie.</summary>
/// <param name="SysteemId">The open house.</param>
/// <param name="AanvraagId">The aanvraag.</param>
/// <param name="ContractSha256">Hash of the text that he read.</param>
public sealed record TekenToelating(Guid SysteemId, Guid AanvraagId, string ContractSha256) : Aanvraagopdracht<Gedaan>(SysteemId, AanvraagId)
{
    internal sealed class Handler(AanbestedingDbContext db, Handeling handeling) : IRequestHandler<TekenToelating, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(TekenToelating request, CancellationToken cancellationToken)
        {
            var aanvraag = handeling.Aanvraag;
            var getekend = aanvraag.Teken(handeling.Moment, request.ContractSha256);
            if (!getekend.Aanvaard)
                return Task.FromResult<Uitkomst<Gedaan>>(getekend.Weigering!);
            foreach (var categorie in aanvraag.Besluit!.Toegelaten)
            {
                var deelnemer = Deelnemer.Van(Deelnemersleutel.Van(aanvraag.Id, categorie), aanvraag, categorie, handeling.Moment);
                db.Deelnemers.Add(deelnemer);
                handeling.NeemMee(deelnemer);
                handeling.Feiten.Add(new Feit("deelnemer", new { deelnemer.Id, Aanvraag = aanvraag.Id, deelnemer.Partij, deelnemer.Categorie, deelnemer.Sinds }));
            }

            return Task.FromResult<Uitkomst<Gedaan>>(Gedaan.Nu);
        }
    }
}

/// <summary>Ids of deelnemers: they follow from aanvraag and categorie, so that signing again makes nobody twice.</summary>
internal static class Deelnemersleutel
{
    public static Guid Van(Guid aanvraag, string categorie) => new(Convert.FromHexString(Vingerafdruk.Van($"{aanvraag}/{categorie}"))[..16]);
}
