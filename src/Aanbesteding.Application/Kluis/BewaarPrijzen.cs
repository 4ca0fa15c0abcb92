using System.Security.Cryptography;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using FluentValidation;
using MediatR;

namespace Aanbesteding.Application.Kluis;

/// <summary>Keeps the prices of an inschrijving that is being written, in the prijskluis from the first moment. Replaces those before.</summary>
/// <param name="ProcedureId">The procedure.</param>
/// <param name="Prijzen">Per perceel the price in eurocents.</param>
public sealed record BewaarPrijzen(Guid ProcedureId, IReadOnlyDictionary<int, long> Prijzen) : PartijOpdracht<Gedaan>(ProcedureId)
{
    /// <summary>Salt of the fingerprint, when the party wants to choose it; else it is drawn here.</summary>
    public string? Zout { get; init; }

    internal sealed class Handler(Handeling handeling, Inzenden inzenden, Prijskluis kluis) : IRequestHandler<BewaarPrijzen, Uitkomst<Gedaan>>
    {
        public async Task<Uitkomst<Gedaan>> Handle(BewaarPrijzen request, CancellationToken cancellationToken)
        {
            var mag = handeling.Procedure.MagPrijzenOpgeven(request.Prijzen);
            if (!mag.Aanvaard)
                return mag;
            var concept = await inzenden.Concept(InzendingSoort.Inschrijving, request.OpdrachtId, cancellationToken);
            if (!concept.Aanvaard)
                return concept.Weigering!;
            var zout = request.Zout ?? RandomNumberGenerator.GetHexString(2 * Prijspakket.KortsteZout, lowercase: true);
            await kluis.Schrijf(concept.Waarde, new Prijspakket(zout, request.Prijzen), cancellationToken);
            concept.Waarde.Ontvangen = handeling.Moment.Nu;
            return Gedaan.Nu;
        }
    }

    internal sealed class Vorm : AbstractValidator<BewaarPrijzen>
    {
        public Vorm()
        {
            RuleFor(o => o.Prijzen).NotNull().WithMessage("Vul in: de prijzen.");
            RuleFor(o => o.Zout).Length(Prijspakket.KortsteZout, 200).Must(z => z is null || z.All(char.IsAsciiLetterOrDigit))
                .WithMessage($"Het zout heeft {Prijspakket.KortsteZout} tot en met 200 letters en cijfers.");
        }
    }
}
