using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using FluentValidation;
using MediatR;

namespace Aanbesteding.Application.Procedures;

/// <summary>Adds a new version of a leading document; its text is kept by hash.</summary>
public sealed record PlaatsDocument(Guid ProcedureId, DocumentSoort Soort, string Titel, string Tekst) : ProcedureOpdracht<DocumentVersie>(ProcedureId)
{
    internal sealed class Handler(AanbestedingDbContext db, Handeling handeling) : IRequestHandler<PlaatsDocument, Uitkomst<DocumentVersie>>
    {
        public async Task<Uitkomst<DocumentVersie>> Handle(PlaatsDocument request, CancellationToken cancellationToken)
        {
            var uitkomst = handeling.Procedure.PlaatsDocument(handeling.Moment, request.Soort, request.Titel, request.Tekst);
            if (uitkomst.Aanvaard && await db.Documentteksten.FindAsync([uitkomst.Waarde.Sha256], cancellationToken) is null)
                db.Documentteksten.Add(new Documenttekst { Sha256 = uitkomst.Waarde.Sha256, Tekst = request.Tekst });
            return uitkomst;
        }
    }

    internal sealed class Vorm : AbstractValidator<PlaatsDocument>
    {
        public Vorm()
        {
            RuleFor(o => o.Titel).NotEmpty().WithMessage("Vul in: de titel van het document.");
            RuleFor(o => o.Tekst).NotEmpty().WithMessage("Vul in: de tekst van het document.");
            // The text is kept as it is, and PostgreSQL keeps no NUL.
            RuleFor(o => o.Tekst).Must(t => t?.Contains('\0') != true).WithMessage("De tekst bevat een teken dat niet te lezen is. Haal het weg, of kopieer de tekst opnieuw.");
        }
    }
}
