using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Aanbesteding.Application.Termijnen;

/// <summary>
/// Gives the sender a key to a calendar feed of the own procedures; an earlier key stops working. The key itself never
/// comes here: the command brings its fingerprint, and that alone is kept.
/// </summary>
/// <param name="Sha256">SHA-256 of the key, in hexadecimal lower case.</param>
public sealed record MaakAgendasleutel(string Sha256) : Opdracht<Gedaan>
{
    /// <inheritdoc/>
    public override string Onderwerp(Actor wie) => Onderwerpen.Huis;

    internal sealed class Handler(AanbestedingDbContext db, Handeling handeling) : IRequestHandler<MaakAgendasleutel, Uitkomst<Gedaan>>
    {
        public async Task<Uitkomst<Gedaan>> Handle(MaakAgendasleutel request, CancellationToken cancellationToken)
        {
            var (nu, wie) = handeling.Moment;
            var vorige = await db.Agendasleutels.SingleOrDefaultAsync(a => a.Persoon == wie.Persoon, cancellationToken);
            if (vorige is not null)
                db.Agendasleutels.Remove(vorige);
            db.Agendasleutels.Add(new Agendasleutel { Sha256 = request.Sha256, Persoon = wie.Persoon, Rol = wie.Rol, Partij = wie.Partij, Gemaakt = nu });
            handeling.Feiten.Add(new Feit("agendasleutel-gemaakt", new { Vervangt = vorige?.Gemaakt }));
            return Gedaan.Nu;
        }
    }

    internal sealed class Vorm : AbstractValidator<MaakAgendasleutel>
    {
        public Vorm()
        {
            RuleFor(o => o.Sha256).Matches("^[0-9a-f]{64}$").WithMessage("De vingerafdruk van de sleutel is 64 hexadecimale tekens.");
        }
    }
}
