using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using FluentValidation;
using MediatR;

namespace Aanbesteding.Application.Toelating;

/// <summary>Adds a file to the answer on one eis. The file stays with the party, and can be used again.</summary>
/// <param name="SysteemId">The open house.</param>
/// <param name="AanvraagId">The aanvraag.</param>
/// <param name="Eis">Id of the eis.</param>
/// <param name="Naam">File name, without a path.</param>
/// <param name="Bron">The bytes; rewound when the command is tried again.</param>
public sealed record VoegBewijsToe(Guid SysteemId, Guid AanvraagId, string Eis, string Naam, Stream Bron) : Aanvraagopdracht<string>(SysteemId, AanvraagId)
{
    internal sealed class Handler(Handeling handeling, Bewijsopslag opslag) : IRequestHandler<VoegBewijsToe, Uitkomst<string>>
    {
        public async Task<Uitkomst<string>> Handle(VoegBewijsToe request, CancellationToken cancellationToken)
        {
            var gelezen = await Bewijslezer.Lees(request.Bron, cancellationToken);
            if (!gelezen.Aanvaard)
                return gelezen.Weigering!;
            var aanvraag = handeling.Aanvraag;
            var sha256 = Vingerafdruk.Van(gelezen.Waarde);
            var toegevoegd = aanvraag.VoegBewijsToe(handeling.Moment, request.Eis, sha256);
            if (!toegevoegd.Aanvaard)
                return toegevoegd.Weigering!;
            await opslag.Bewaar(aanvraag.Partij, Bewijslezer.Bestandsnaam(request.Naam), gelezen.Waarde, handeling.Moment.Nu, cancellationToken);
            handeling.Feiten.Add(new Feit("bewijs-toegevoegd", new { request.Eis, Sha256 = sha256, Grootte = gelezen.Waarde.Length }));
            return sha256;
        }
    }

    internal sealed class Vorm : AbstractValidator<VoegBewijsToe>
    {
        public Vorm()
        {
            RuleFor(o => o.Naam).Must(Bewijslezer.IsNaam).WithMessage(Bewijslezer.Naameis);
            RuleFor(o => o.Bron).NotNull().WithMessage("Kies een bestand.");
        }
    }
}
