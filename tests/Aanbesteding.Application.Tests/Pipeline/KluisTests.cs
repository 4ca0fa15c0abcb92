using System.Security.Cryptography;
using System.Text;
using Aanbesteding.Application.Gunning;
using Aanbesteding.Application.Kluis;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Proefdraai;
using Aanbesteding.Application.Selectie;
using Aanbesteding.Application.Tests.Proefdraai;
using Aanbesteding.Domain;
using Microsoft.EntityFrameworkCore;

namespace Aanbesteding.Application.Tests.Pipeline;

[OpDatabase]
public sealed class KluisTests : IAsyncLifetime
{
    private const string Merk = "KENMERKENDE-TEKST-DIE-NIEMAND-MAG-LEZEN";
    private static readonly Actor Partij = new("contact-merk", Rol.Aanbieder, "partij-merk");

    private Proefhuis _huis = null!;
    private Guid _procedure;

    public async ValueTask InitializeAsync()
    {
        _huis = await Proefhuis.Bouw();
        _procedure = (await _huis.Speel(7, 3, post => post.Opdracht == "Publiceer")).Id;
    }

    public ValueTask DisposeAsync() => _huis.DisposeAsync();

    [Fact]
    public async Task DienIn_BeforeOpening_LeavesNoReadableContentOnDisk()
    {
        using var bron = new MemoryStream(Encoding.UTF8.GetBytes($"{Merk} in een bestand"));
        await _huis.Deur.Stuur(Partij, new BewaarConcept(_procedure, $"{{\"notitie\":\"{Merk}\"}}"));
        await _huis.Deur.Stuur(Partij, new VoegBestandToe(_procedure, $"{Merk}.txt", bron));

        var bewijs = await _huis.Deur.Stuur(Partij, new DienAanmeldingIn(_procedure, Inhoud()));

        bewijs.Aanvaard.ShouldBeTrue();
        var bestanden = await _huis.Bestanden();
        bestanden.Where(b => Bevat(b, "partij-merk")).ShouldNotBeEmpty();
        bestanden.Where(b => Bevat(b, Merk)).ShouldBeEmpty();
    }

    [Fact]
    public async Task DienIn_Receipt_VerifiesFromPackageAndSaltAlone()
    {
        var bewijs = (await _huis.Deur.Stuur(Partij, new DienAanmeldingIn(_procedure, Inhoud()))).Waarde;

        var pakket = Json.Schrijf(await Lees(bewijs.Inzending));

        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{bewijs.Zout}\n{pakket}"))).ShouldBe(bewijs.Vingerafdruk);
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{bewijs.Zout}\n{pakket} "))).ShouldNotBe(bewijs.Vingerafdruk);
    }

    [Fact]
    public async Task Lees_BlockChanged_Throws()
    {
        var inzending = await MetBestand();

        await Bewerk(inzending, blokken => blokken[1].Cijfertekst[40] ^= 1);

        await Should.ThrowAsync<CryptographicException>(() => LeesBestand(inzending));
    }

    [Fact]
    public async Task Lees_BlocksSwapped_Throws()
    {
        var inzending = await MetBestand();

        await Bewerk(inzending, blokken =>
        {
            for (var i = 0; i < blokken[0].Cijfertekst.Length; i++)
                (blokken[0].Cijfertekst[i], blokken[1].Cijfertekst[i]) = (blokken[1].Cijfertekst[i], blokken[0].Cijfertekst[i]);
        });

        await Should.ThrowAsync<CryptographicException>(() => LeesBestand(inzending));
    }

    [Fact]
    public async Task Lees_LastBlockDropped_Throws()
    {
        var inzending = await MetBestand();

        await _huis.Met<AanbestedingDbContext, int>(db => db.KluisBlokken.Where(b => b.InzendingId == inzending && b.Onderdeel == 1 && b.Volgnummer == 2).ExecuteDeleteAsync());

        await Should.ThrowAsync<CryptographicException>(() => LeesBestand(inzending));
    }

    [Fact]
    public async Task Lees_NothingChanged_GivesTheBytes()
    {
        var inzending = await MetBestand();

        (await LeesBestand(inzending)).ShouldBe(Bytes());
    }

    [Theory]
    [InlineData(Rol.Inkoper)]
    [InlineData(Rol.Voorzitter)]
    public async Task LeesInzending_BeforeOpening_IsRefused(Rol rol)
    {
        var bewijs = (await _huis.Deur.Stuur(Partij, new DienAanmeldingIn(_procedure, Inhoud()))).Waarde;

        var gelezen = await _huis.Deur.Stuur(new Actor("iemand", rol), new LeesInzending(_procedure, bewijs.Inzending));

        gelezen.Weigering!.Code.ShouldBe("onbekend");
    }

    [Fact]
    public async Task DienInschrijvingIn_WrongPhase_IsRefused() =>
        (await _huis.Deur.Stuur(Partij, new DienInschrijvingIn(_procedure, new InschrijvingInhoud([1], [], new Dictionary<int, string>())))).Weigering!.Code.ShouldBe("andere-fase");

    /// <summary>Three blocks: two full ones of 64 KiB and a rest.</summary>
    private static byte[] Bytes() => [.. Enumerable.Range(0, (2 * 64 * 1024) + 100).Select(i => (byte)(i % 251))];

    private static AanmeldingInhoud Inhoud()
    {
        var sjabloon = Aanbieders.Maak(Bronbestanden.Slt.Inrichting, new Toeval(1), 1)[0].Aanmelding;
        return sjabloon with
        {
            Combinatie = sjabloon.Combinatie with { Penvoerder = new Partij("partij-merk", Merk, "99999999", ["sociale-basis"]) },
            Motivatie = sjabloon.Percelen.ToDictionary(p => p, _ => Merk),
        };
    }

    private async Task<Guid> MetBestand()
    {
        using var bron = new MemoryStream(Bytes());
        await _huis.Deur.Stuur(Partij, new VoegBestandToe(_procedure, "plan.pdf", bron));
        return await _huis.Met<AanbestedingDbContext, Guid>(db => db.Inzendingen.Select(i => i.Id).SingleAsync());
    }

    private Task<int> Bewerk(Guid inzending, Action<List<KluisBlok>> wijzig) => _huis.Met<AanbestedingDbContext, int>(async db =>
    {
        var blokken = await db.KluisBlokken.Where(b => b.InzendingId == inzending && b.Onderdeel == 1).OrderBy(b => b.Volgnummer).ToListAsync();
        blokken.Count.ShouldBe(3);
        wijzig(blokken);
        blokken.ForEach(b => db.Entry(b).Property(x => x.Cijfertekst).IsModified = true);
        return await db.SaveChangesAsync();
    });

    private Task<Pakket> Lees(Guid inzending) => _huis.Met<IServiceProvider, Pakket>(async d =>
        await Dienst<Kluisopslag>(d).Lees(await Dienst<AanbestedingDbContext>(d).Inzendingen.SingleAsync(i => i.Id == inzending), TestContext.Current.CancellationToken));

    private Task<byte[]> LeesBestand(Guid inzending) => _huis.Met<IServiceProvider, byte[]>(async d =>
    {
        using var doel = new MemoryStream();
        await Dienst<Kluisopslag>(d).Lees(await Dienst<AanbestedingDbContext>(d).Inzendingen.SingleAsync(i => i.Id == inzending), 1, doel, TestContext.Current.CancellationToken);
        return doel.ToArray();
    });

    private static T Dienst<T>(IServiceProvider diensten) => (T)diensten.GetService(typeof(T))!;

    private static bool Bevat(string bestand, string tekst)
    {
        using var stroom = new FileStream(bestand, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var bytes = new MemoryStream();
        stroom.CopyTo(bytes);
        return bytes.GetBuffer().AsSpan(0, (int)bytes.Length).IndexOf(Encoding.UTF8.GetBytes(tekst)) >= 0;
    }
}
