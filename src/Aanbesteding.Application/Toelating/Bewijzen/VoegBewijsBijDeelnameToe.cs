using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using FluentValidation;
using MediatR;

namespace Aanbesteding.Application.Toelating;

/// <summary>Adds a file of a deelnemer, to name in <see cref="VernieuwBewijs"/>. The file stays with the party, and can be used again.</summary>
/// <param name="SysteemId">The open house.</param>
/// <param name="DeelnemerId">The deelnemer.</param>
/// <param name="Naam">File name, without a path.</param>
/// <param name="Bron">The bytes; rewound when the command is tried again.</param>
public sealed record VoegBewijsBijDeelnameToe(Guid SysteemId, Guid DeelnemerId, string Naam, Stream Bron) : Deelnemeropdracht<string>(SysteemId, DeelnemerId)
{
    internal sealed class Handler(Handeling handeling, Bewijsopslag opslag) : IRequestHandler<VoegBewijsBijDeelnameToe, Uitkomst<string>>
    {
        public async Task<Uitkomst<string>> Handle(VoegBewijsBijDeelnameToe request, CancellationToken cancellationToken)
        {
            var gelezen = await Bewijslezer.Lees(request.Bron, cancellationToken);
            if (!gelezen.Aanvaard)
                return gelezen.Weigering!;
            var deelnemer = handeling.Deelnemer;
            var sha256 = Vingerafdruk.Van(gelezen.Waarde);
            var toegevoegd = deelnemer.VoegBewijsToe(handeling.Moment, sha256);
            if (!toegevoegd.Aanvaard)
                return toegevoegd.Weigering!;
            await opslag.Bewaar(deelnemer.Partij, Bewijslezer.Bestandsnaam(request.Naam), gelezen.Waarde, handeling.Moment.Nu, cancellationToken);
            return sha256;
        }
    }

    internal sealed class Vorm : AbstractValidator<VoegBewijsBijDeelnameToe>
    {
        public Vorm()
        {
            RuleFor(o => o.Naam).Must(Bewijslezer.IsNaam).WithMessage(Bewijslezer.Naameis);
            RuleFor(o => o.Bron).NotNull().WithMessage("Kies een bestand.");
        }
    }
}
