using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using MediatR;
using NodaTime;

namespace Aanbesteding.Application.Kluis;

/// <summary>A command that hands in. Refused after the closing, what it holds is kept apart, so that a judge can still weigh it.</summary>
public interface IIndienen : IProcedureOpdracht
{
    /// <summary>The same content for the late kluis.</summary>
    BergTeLaatOp Laat();
}

/// <summary>
/// Puts what came too late in the late kluis, right after it was refused; sent by the door on behalf of the party. The
/// refusal stands: this only gives the party a receipt of what arrived, and when.
/// </summary>
/// <param name="ProcedureId">The procedure.</param>
/// <param name="Soort">What was handed in.</param>
/// <param name="Inhoud">Its content, as JSON text.</param>
public sealed record BergTeLaatOp(Guid ProcedureId, InzendingSoort Soort, string Inhoud) : PartijOpdracht<Laatbewijs>(ProcedureId)
{
    /// <summary>Id for the late twin of a command: the same however often that is sent, so that it is kept once.</summary>
    public static Guid Tweeling(Guid opdrachtId) => new(Convert.FromHexString(Domain.Vingerafdruk.Van($"te-laat|{opdrachtId}"))[..16]);

    internal sealed class Handler(Handeling handeling, Latekluis kluis, IClock klok) : IRequestHandler<BergTeLaatOp, Uitkomst<Laatbewijs>>
    {
        public async Task<Uitkomst<Laatbewijs>> Handle(BergTeLaatOp request, CancellationToken cancellationToken)
        {
            var (moment, procedure) = (handeling.Moment, handeling.Procedure);
            if (procedure.Sluitingsweigering($"Dien{request.Soort}In", moment) is not { } reden)
                return Weigeringen.NietTeLaat;
            var sluiting = procedure.TermijnMet(request.Soort == InzendingSoort.Aanmelding ? "sluiting-aanmelding" : "sluiting-inschrijving")!;
            var (sleutel, verpakt) = kluis.NieuweSleutel(procedure.Id, request.OpdrachtId);
            var inzending = new Inzending
            {
                Id = request.OpdrachtId,
                ProcedureId = procedure.Id,
                Partij = moment.Wie.Partij!,
                Soort = request.Soort,
                Status = InzendingStatus.TeLaat,
                VerpakteSleutel = verpakt,
                Ontvangen = moment.Nu,
                Verzegeld = klok.GetCurrentInstant(),
            };
            var pakket = await kluis.Verzegel(inzending, request.Inhoud, sleutel, cancellationToken);
            var zout = Domain.Vingerafdruk.Van($"zout|{request.OpdrachtId}");
            inzending.Vingerafdruk = Kluisopslag.Vingerafdruk(zout, pakket);
            var bewijs = new Laatbewijs(
                inzending.Id, procedure.Kenmerk, request.Soort, moment.Nu, sluiting.Einde, inzending.Verzegeld.Value, reden.Tekst, inzending.Vingerafdruk, zout, Json.Schrijf(pakket));
            handeling.Feiten.Add(new Feit("te-laat-verzegeld", new { bewijs.Inzending, Soort = request.Soort.ToString(), bewijs.Vingerafdruk, bewijs.Ontvangen, bewijs.Sluiting, bewijs.Verzegeld }));
            return bewijs;
        }
    }
}
