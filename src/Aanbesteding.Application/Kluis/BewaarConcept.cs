using System.Text.Json;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using FluentValidation;
using MediatR;

namespace Aanbesteding.Application.Kluis;

/// <summary>Keeps unfinished work of a party, sealed like everything else. Overwrites the concept before it.</summary>
/// <param name="ProcedureId">The procedure.</param>
/// <param name="Inhoud">The unfinished content, as JSON text; not judged.</param>
public sealed record BewaarConcept(Guid ProcedureId, string Inhoud) : PartijOpdracht<Gedaan>(ProcedureId)
{
    internal sealed class Handler(Handeling handeling, Inzenden inzenden) : IRequestHandler<BewaarConcept, Uitkomst<Gedaan>>
    {
        public async Task<Uitkomst<Gedaan>> Handle(BewaarConcept request, CancellationToken cancellationToken)
        {
            var bewaard = await inzenden.Bewaar(Inzenden.Soort(handeling.Procedure), request.Inhoud, request.OpdrachtId, cancellationToken);
            return bewaard.Aanvaard ? Gedaan.Nu : bewaard.Weigering!;
        }
    }

    internal sealed class Vorm : AbstractValidator<BewaarConcept>
    {
        public Vorm() => RuleFor(o => o.Inhoud).NotEmpty().Must(IsJson).WithMessage("Het concept is geen geldige JSON.");

        private static bool IsJson(string tekst)
        {
            try
            {
                using var document = JsonDocument.Parse(tekst);
                return document.RootElement.ValueKind == JsonValueKind.Object;
            }
            catch (JsonException)
            {
                return false;
            }
        }
    }
}
