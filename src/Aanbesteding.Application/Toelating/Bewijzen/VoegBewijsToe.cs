using Aanbesteding.Application.Poorten;
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
            await opslag.Bewaar(aanvraag.Partij, Path.GetFileName(request.Naam.Replace('\\', '/')), gelezen.Waarde, handeling.Moment.Nu, cancellationToken);
            handeling.Feiten.Add(new Feit("bewijs-toegevoegd", new { request.Eis, Sha256 = sha256, Grootte = gelezen.Waarde.Length }));
            return sha256;
        }
    }

    internal sealed class Vorm : AbstractValidator<VoegBewijsToe>
    {
        public Vorm()
        {
            RuleFor(o => o.Naam).Must(naam => !string.IsNullOrWhiteSpace(naam) && naam.Length <= 200).WithMessage("Geef het bestand een naam van ten hoogste 200 tekens.");
            RuleFor(o => o.Bron).NotNull().WithMessage("Kies een bestand.");
        }
    }
}

/// <summary>Reads evidence as it comes in. Its kind is read from its bytes, never from its name.</summary>
internal static class Bewijslezer
{
    private static readonly Weigering TeGroot = new("bewijs-te-groot", "Het bestand is groter dan 10 MB. Splits het of maak het kleiner.", "Aanvraagvoorwaarden: grootte van bestanden", "bestand");
    private static readonly Weigering VerkeerdeSoort = new("bewijs-soort", "Dit is geen PDF, PNG, JPEG, Word-document zonder macro's (.docx) of OpenDocument-tekst (.odt). Bewaar het bewijs als PDF en voeg dat toe.", "Aanvraagvoorwaarden: soort bestanden", "bestand");

    public static async Task<Uitkomst<byte[]>> Lees(Stream bron, CancellationToken ct)
    {
        // A command that crossed another is tried again; the file must then be read from its first byte.
        if (bron.CanSeek)
            bron.Position = 0;
        using var inhoud = new MemoryStream();
        var deel = new byte[81920];
        for (int gelezen; (gelezen = await bron.ReadAsync(deel, ct)) > 0;)
        {
            inhoud.Write(deel, 0, gelezen);
            if (inhoud.Length > Bewijsopslag.Maximum)
                return TeGroot;
        }

        var bytes = inhoud.ToArray();
        return IsBeeld(bytes) || Besluitbestand.SoortVan(bytes) is not null ? bytes : VerkeerdeSoort;
    }

    private static bool IsBeeld(ReadOnlySpan<byte> inhoud) => inhoud is [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..];
}
