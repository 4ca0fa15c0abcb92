using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Aanbesteding.Application.Gunning;

/// <summary>The jurist registers a summons against the award. Why it freezes its percelen although it was served after the term is null when it does not, and within the term.</summary>
public sealed record RegistreerGeding(Guid ProcedureId, string Zaaknummer, string Rechtbank, string Eiser, IReadOnlyList<int> Percelen, Instant Betekend, string? Waarom) : ProcedureOpdracht<Gedaan>(ProcedureId)
{
    internal sealed class Handler(Handeling handeling) : IRequestHandler<RegistreerGeding, Uitkomst<Gedaan>>
    {
        public Task<Uitkomst<Gedaan>> Handle(RegistreerGeding request, CancellationToken cancellationToken) =>
            Task.FromResult(handeling.Procedure.RegistreerGeding(
                handeling.Moment, new Dagvaarding(request.Zaaknummer, request.Rechtbank, request.Eiser, request.Percelen, request.Betekend, request.Waarom)));
    }

    internal sealed class Vorm : AbstractValidator<RegistreerGeding>
    {
        public Vorm()
        {
            RuleFor(o => o.Zaaknummer).NotEmpty().WithMessage("Vul in: het zaaknummer van de rechtbank.");
            RuleFor(o => o.Rechtbank).NotEmpty().WithMessage("Vul in: bij welke rechtbank de zaak loopt.");
            RuleFor(o => o.Eiser).NotEmpty().WithMessage("Kies de partij die het kort geding begint.");
            RuleFor(o => o.Percelen).NotNull().WithMessage("Kies om welke percelen het gaat.");
        }
    }
}
