using System.Security.Cryptography;
using System.Text;
using Aanbesteding.Application.Gunning;
using Aanbesteding.Application.Kluis;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Selectie;
using Aanbesteding.Application.Termijnen;
using Aanbesteding.Domain;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;

namespace Aanbesteding.Application.Tests.Pipeline;

/// <summary>The closing to the tick: what arrives before it is in time, whatever waits and whatever the bell does.</summary>
public sealed class SluitingTests : IAsyncLifetime
{
    private static readonly Duration Tik = Duration.FromTicks(1);
    private static readonly Deelname Partij = new(5, [1]);

    private readonly string _map = Directory.CreateTempSubdirectory("aanbesteding-test-").FullName;
    private readonly FakeClock _klok = new(SltVerloop.Begintijd);
    private ServiceProvider _diensten = null!;
    private SltVerloop _verloop = null!;

    public async ValueTask InitializeAsync()
    {
        _diensten = new ServiceCollection().AddLogging().AddAanbestedingskern().AddSqlite(Path.Combine(_map, "test.db"))
            .AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider())
            .AddSingleton<IClock>(_klok).AddSingleton<IWekker, GeenWekker>().BuildServiceProvider();
        await Db(db => db.Database.MigrateAsync());
        _verloop = await SltVerloop.Begin(_diensten, deelnames: SltVerloop.ZonderNadereSelectie);
    }

    public async ValueTask DisposeAsync()
    {
        await _diensten.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_map, recursive: true);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task DienAanmeldingIn_LastByteAroundTheClosing_ArrivalDecidesWhetherOrNotTheBellRang(int tikken, bool gebeld)
    {
        await _verloop.TotEnMet("sluiting-aanmelding");
        var aankomst = await NaDeSluiting("sluiting-aanmelding", gebeld) + (Tik * tikken);

        var uitkomst = await Stuur(new DienAanmeldingIn(_verloop.Id, SltVerloop.Aanmelding(Partij)), aankomst);

        uitkomst.Weigering?.Code.ShouldBe(tikken < 0 ? null : "te-laat");
        uitkomst.Aanvaard.ShouldBe(tikken < 0);
        (await Eigen()).Select(i => (i.Status, i.Ontvangen)).ShouldBe([(tikken < 0 ? InzendingStatus.Verzegeld : InzendingStatus.TeLaat, aankomst)]);
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(0, false)]
    public async Task TrekAanmeldingIn_LastByteAroundTheClosing_ArrivalDecides(int tikken, bool gebeld)
    {
        await _verloop.TotEnMet("sluiting-aanmelding");
        await Stuur(new DienAanmeldingIn(_verloop.Id, SltVerloop.Aanmelding(Partij)));
        var aankomst = await NaDeSluiting("sluiting-aanmelding", gebeld) + (Tik * tikken);

        var uitkomst = await Stuur(new TrekAanmeldingIn(_verloop.Id), aankomst);

        uitkomst.Weigering?.Code.ShouldBe(tikken < 0 ? null : "te-laat");
        (await Eigen()).ShouldHaveSingleItem().Status.ShouldBe(tikken < 0 ? InzendingStatus.Ingetrokken : InzendingStatus.Verzegeld);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    public async Task DienInschrijvingIn_LastByteAroundTheClosing_ArrivalDecides(int tikken)
    {
        await _verloop.TotEnMet("sluiting-inschrijving");
        var partij = _verloop.Deelnames[0];
        var inhoud = SltVerloop.Inschrijving(await _verloop.Lees(), partij.Wie.Partij!);
        var aankomst = await NaDeSluiting("sluiting-inschrijving", gebeld: true) + (Tik * tikken);

        var uitkomst = await _diensten.GetRequiredService<Deur>().Stuur(partij.Wie, new DienInschrijvingIn(_verloop.Id, inhoud), default, aankomst);

        uitkomst.Weigering?.Code.ShouldBe(tikken < 0 ? null : "te-laat");
        (await Db(db => db.Inzendingen.SingleAsync(i => i.Soort == InzendingSoort.Inschrijving && i.Partij == partij.Wie.Partij))).Status
            .ShouldBe(tikken < 0 ? InzendingStatus.Verzegeld : InzendingStatus.TeLaat);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    public async Task VoegBestandToe_StreamThatEndsAroundTheClosing_ItsLastByteDecides(int tikken)
    {
        await _verloop.TotEnMet("sluiting-aanmelding");
        var sluiting = (await _verloop.Lees()).TermijnMet("sluiting-aanmelding")!.Einde;
        _klok.Reset(sluiting - Duration.FromMinutes(1));
        await using var bron = new TrageStroom(200_000, _klok, sluiting + (Tik * tikken));

        var uitkomst = await Stuur(new VoegBestandToe(_verloop.Id, "plan.pdf", bron));

        uitkomst.Weigering?.Code.ShouldBe(tikken < 0 ? null : "te-laat");
        (await Db(db => db.KluisBlokken.AnyAsync(b => b.Onderdeel == 1))).ShouldBe(tikken < 0);
    }

    [Fact]
    public async Task DienAanmeldingIn_ArrivedInTimeButKluisOpened_IsRefusedWithThatReasonAndKeptApart()
    {
        await _verloop.TotEnMet("geschiktheid-beoordelen");
        var aankomst = (await _verloop.Lees()).TermijnMet("sluiting-aanmelding")!.Einde - Tik;

        var uitkomst = await Stuur(new DienAanmeldingIn(_verloop.Id, SltVerloop.Aanmelding(Partij)), aankomst);

        uitkomst.Weigering!.Code.ShouldBe("kluis-al-open");
        (await Eigen()).ShouldHaveSingleItem().Status.ShouldBe(InzendingStatus.TeLaat);
    }

    [Fact]
    public async Task DienAanmeldingIn_TooLate_GivesAReceiptThatVerifiesAlone()
    {
        await _verloop.TotEnMet("sluiting-aanmelding");
        using var bestand = new MemoryStream("een bestand"u8.ToArray());
        await Stuur(new VoegBestandToe(_verloop.Id, "plan.txt", bestand));
        var sluiting = await NaDeSluiting("sluiting-aanmelding", gebeld: true);

        await Stuur(new DienAanmeldingIn(_verloop.Id, SltVerloop.Aanmelding(Partij)), sluiting);

        var bewijs = (await Bewijzen()).ShouldHaveSingleItem();
        bewijs.ShouldSatisfyAllConditions(
            b => b.Ontvangen.ShouldBe(sluiting), b => b.Sluiting.ShouldBe(sluiting), b => b.Reden.ShouldContain("Daarna kan niemand meer indienen"),
            b => b.Pakket!.ShouldContain("plan.txt"), b => b.Pakket!.ShouldContain("Geheime motivatie"));
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{bewijs.Zout}\n{bewijs.Pakket}"))).ShouldBe(bewijs.Vingerafdruk);
    }

    [Fact]
    public async Task DienAanmeldingIn_TooLate_IsRefusedOnceAndKeptOnceInTheChainOfThePartyAlone()
    {
        await _verloop.TotEnMet("sluiting-aanmelding");
        var sluiting = await NaDeSluiting("sluiting-aanmelding", gebeld: true);
        var opdracht = new DienAanmeldingIn(_verloop.Id, SltVerloop.Aanmelding(Partij)) { OpdrachtId = Guid.NewGuid() };

        await Stuur(opdracht, sluiting);
        await Stuur(opdracht, sluiting);

        var keten = Onderwerpen.Partij(_verloop.Id, Partij.Wie.Partij!);
        (await Db(db => db.Posten.Where(p => p.Persoon == Partij.Wie.Persoon).OrderBy(p => p.Volgnummer).ToListAsync()))
            .Select(p => (p.Onderwerp, p.Opdracht, p.Geweigerd))
            .ShouldBe([(keten, "DienAanmeldingIn", "te-laat"), (keten, "BergTeLaatOp", null), (keten, "DienAanmeldingIn", "te-laat")]);
        (await Eigen()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task OpenKluis_WithALateSubmission_LeavesItUnopenedAndUncounted()
    {
        await _verloop.TotEnMet("sluiting-aanmelding");
        await Stuur(new DienAanmeldingIn(_verloop.Id, SltVerloop.Aanmelding(new Deelname(6, [1]))), wie: Mensen.Aanbieder(6));
        var sluiting = await NaDeSluiting("sluiting-aanmelding", gebeld: true);
        await Stuur(new DienAanmeldingIn(_verloop.Id, SltVerloop.Aanmelding(Partij)), sluiting + Tik);
        var vooraf = await Tijdstippen();

        await _verloop.TotEnMet("geschiktheid-beoordelen");

        var laat = (await Eigen()).ShouldHaveSingleItem();
        laat.Status.ShouldBe(InzendingStatus.TeLaat);
        (await _verloop.Lees()).Aanmeldingen.Select(a => a.Partij).ShouldBe([Mensen.Aanbieder(6).Partij!]);
        vooraf.ShouldBeEmpty();
        (await Tijdstippen()).ShouldBe([sluiting + Tik]);
        (await Stuur(new LeesInzending(_verloop.Id, laat.Id), wie: Mensen.Inkoper)).Weigering!.Code.ShouldBe("onbekend");
    }

    [Fact]
    public async Task Lees_LateSubmission_CannotBeReadWithTheKeyOfTheProcedure()
    {
        await _verloop.TotEnMet("sluiting-aanmelding");
        var sluiting = await NaDeSluiting("sluiting-aanmelding", gebeld: true);
        await Stuur(new DienAanmeldingIn(_verloop.Id, SltVerloop.Aanmelding(Partij)), sluiting);
        var laat = (await Eigen()).Single();
        await using var scope = _diensten.CreateAsyncScope();
        var kluis = scope.ServiceProvider.GetRequiredService<Kluisopslag>();

        var lees = () => kluis.Lees(laat, default);

        await Should.ThrowAsync<CryptographicException>(lees);
    }

    [Fact]
    public async Task BergTeLaatOp_BeforeTheClosing_IsRefused()
    {
        await _verloop.TotEnMet("sluiting-aanmelding");

        var uitkomst = await Stuur(new BergTeLaatOp(_verloop.Id, InzendingSoort.Aanmelding, "{}"), wie: Partij.Wie with { Rol = Rol.Systeem });

        uitkomst.Weigering!.Code.ShouldBe("niet-te-laat");
        (await Eigen()).ShouldBeEmpty();
    }

    [Fact]
    public async Task LuidBel_BeforeTheClosing_ClosesNothing()
    {
        await _verloop.TotEnMet("sluiting-aanmelding");
        var sluiting = (await _verloop.Lees()).TermijnMet("sluiting-aanmelding")!.Einde;
        _klok.Reset(sluiting - Tik);

        await _verloop.Doe(Actor.Bel, new LuidBel(_verloop.Id));

        (await Stuur(new DienAanmeldingIn(_verloop.Id, SltVerloop.Aanmelding(Partij)))).Aanvaard.ShouldBeTrue();
    }

    /// <summary>Lets the clock pass the closing by some seconds, as if a request waited, with or without the bell.</summary>
    private async Task<Instant> NaDeSluiting(string sluiting, bool gebeld)
    {
        var einde = (await _verloop.Lees()).TermijnMet(sluiting)!.Einde;
        _klok.Reset(einde + Duration.FromSeconds(3));
        if (gebeld)
            await _verloop.Doe(Actor.Bel, new LuidBel(_verloop.Id));
        return einde;
    }

    private Task<Uitkomst<T>> Stuur<T>(Opdracht<T> opdracht, Instant? aankomst = null, Actor? wie = null) =>
        _diensten.GetRequiredService<Deur>().Stuur(wie ?? Partij.Wie, opdracht, default, aankomst);

    private Task<List<Inzending>> Eigen() => Db(db => db.Inzendingen.AsNoTracking().Where(i => i.Partij == Partij.Wie.Partij).ToListAsync());

    private async Task<IReadOnlyList<Instant>> Tijdstippen()
    {
        await using var scope = _diensten.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Latekluis>().Tijdstippen(await _verloop.Lees(), InzendingSoort.Aanmelding);
    }

    private async Task<IReadOnlyList<Laatbewijs>> Bewijzen()
    {
        await using var scope = _diensten.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Inzendingenlezer>().TeLaat(await _verloop.Lees(), Partij.Wie.Partij!, InzendingSoort.Aanmelding);
    }

    private async Task<T> Db<T>(Func<AanbestedingDbContext, Task<T>> vraag)
    {
        await using var scope = _diensten.CreateAsyncScope();
        return await vraag(scope.ServiceProvider.GetRequiredService<AanbestedingDbContext>());
    }

    private Task Db(Func<AanbestedingDbContext, Task> doe) => Db(async db =>
    {
        await doe(db);
        return true;
    });

    /// <summary>A body on a slow line: its last byte comes at a set instant.</summary>
    private sealed class TrageStroom(int lengte, FakeClock klok, Instant laatste) : Stream
    {
        private int _rest = lengte;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var gelezen = Math.Min(count, _rest);
            _rest -= gelezen;
            if (gelezen > 0 && _rest == 0)
                klok.Reset(laatste);
            return gelezen;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
