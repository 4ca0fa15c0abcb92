using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Aanbesteding.Application.Kluis;

/// <summary>Adds one file to the concept of a party, encrypted while it arrives.</summary>
/// <param name="ProcedureId">The procedure.</param>
/// <param name="Naam">File name; kept inside the sealed package.</param>
/// <param name="Bron">The bytes; rewound when the command is tried again, so a stream that cannot seek is read once. Of such a stream the instant after its last byte decides whether it is in time.</param>
public sealed record VoegBestandToe(Guid ProcedureId, string Naam, Stream Bron) : PartijOpdracht<Bestandsmelding>(ProcedureId)
{
    /// <summary>Largest file, in bytes.</summary>
    public const long Maximum = 25 * 1024 * 1024;

    /// <summary>Refused: larger than <see cref="Maximum"/>.</summary>
    public static readonly Weigering TeGroot = new("bestand-te-groot", "Het bestand is groter dan 25 MB. Splits het of maak het kleiner.", "Inschrijfvoorwaarden: grootte van bestanden", "bestand");

    internal sealed class Handler(Handeling handeling, Inzenden inzenden, Kluisopslag kluis, IClock klok) : IRequestHandler<VoegBestandToe, Uitkomst<Bestandsmelding>>
    {
        public async Task<Uitkomst<Bestandsmelding>> Handle(VoegBestandToe request, CancellationToken cancellationToken)
        {
            // A command that crossed another is tried again; the file must then be read from its first byte.
            if (request.Bron.CanSeek)
                request.Bron.Position = 0;
            var concept = await inzenden.Concept(Inzenden.Soort(handeling.Procedure), request.OpdrachtId, cancellationToken);
            if (!concept.Aanvaard)
                return concept.Weigering!;
            var pakket = await kluis.Lees(concept.Waarde, cancellationToken);
            var onderdeel = pakket.Bestanden.Select(b => b.Onderdeel).DefaultIfEmpty(0).Max() + 1;
            var (grootte, sha256) = await kluis.Schrijf(concept.Waarde, onderdeel, request.Bron, cancellationToken);
            if (grootte > Maximum)
                return TeGroot;
            var ontvangen = request.Bron.CanSeek ? handeling.Moment.Nu : klok.GetCurrentInstant();
            if (handeling.Procedure.Sluitingsweigering(nameof(VoegBestandToe), handeling.Moment with { Nu = ontvangen }) is { } telaat)
                return telaat;
            var melding = new Bestandsmelding(onderdeel, request.Naam, grootte, sha256);
            await kluis.Schrijf(concept.Waarde, pakket with { Bestanden = [.. pakket.Bestanden, melding] }, cancellationToken);
            concept.Waarde.Ontvangen = ontvangen;
            handeling.Feiten.Add(new Feit("bestand-ontvangen", new { Inzending = concept.Waarde.Id, melding.Onderdeel, melding.Grootte, melding.Sha256 }));
            return melding;
        }
    }

    internal sealed class Vorm : AbstractValidator<VoegBestandToe>
    {
        public Vorm()
        {
            RuleFor(o => o.Naam).Must(naam => !string.IsNullOrWhiteSpace(naam) && naam.Length <= 200).WithMessage("Geef het bestand een naam van ten hoogste 200 tekens.");
            RuleFor(o => o.Bron).NotNull().WithMessage("Kies een bestand.");
        }
    }
}
