using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Aanbesteding.Application.Gunning;

/// <summary>Records the award notice and the proces-verbaal, which is made from the facts; the procedure ends.</summary>
/// <param name="ProcedureId">The procedure.</param>
/// <param name="Toevoeging">What the inkoper adds to the proces-verbaal; null for nothing.</param>
public sealed record KondigGunningAan(Guid ProcedureId, string? Toevoeging = null) : ProcedureOpdracht<Gedaan>(ProcedureId)
{
    internal sealed class Handler(Handeling handeling, AanbestedingDbContext db, Processenverbaal verbalen) : IRequestHandler<KondigGunningAan, Uitkomst<Gedaan>>
    {
        public async Task<Uitkomst<Gedaan>> Handle(KondigGunningAan request, CancellationToken cancellationToken)
        {
            var kop = await verbalen.Dossierkop(request.ProcedureId, cancellationToken);
            var stuk = handeling.Procedure.KondigGunningAan(handeling.Moment, kop, request.Toevoeging);
            if (!stuk.Aanvaard)
                return stuk.Weigering!;
            var sha256 = handeling.Procedure.ProcesVerbaal!;
            if (!await db.Documentteksten.AnyAsync(d => d.Sha256 == sha256, cancellationToken))
                db.Documentteksten.Add(new Documenttekst { Sha256 = sha256, Tekst = stuk.Waarde.AlsJson() });
            return Gedaan.Nu;
        }
    }

    internal sealed class Vorm : AbstractValidator<KondigGunningAan>
    {
        public Vorm() => RuleFor(o => o.Toevoeging).MaximumLength(10_000).WithMessage("Houd de toevoeging korter dan 10.000 tekens.");
    }
}

/// <summary>Reads what the proces-verbaal of a procedure needs and, once it is there, the proces-verbaal itself.</summary>
public sealed class Processenverbaal(AanbestedingDbContext db)
{
    /// <summary>Hash of the last entry of the dossier; empty when there is none.</summary>
    public async Task<string> Dossierkop(Guid procedure, CancellationToken ct = default)
    {
        var keten = Onderwerpen.Procedure(procedure);
        return await db.Posten.AsNoTracking().Where(p => p.Onderwerp == keten).OrderByDescending(p => p.Volgnummer).Select(p => p.Hash).FirstOrDefaultAsync(ct) ?? "";
    }

    /// <summary>The proces-verbaal as it was recorded; null before the award was announced.</summary>
    public async Task<Schriftstuk?> Lees(Procedure procedure, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        return procedure.ProcesVerbaal is { } sha256 && await db.Documentteksten.AsNoTracking().SingleOrDefaultAsync(d => d.Sha256 == sha256, ct) is { } tekst
            ? Schriftstuk.Lees(tekst.Tekst)
            : null;
    }
}
