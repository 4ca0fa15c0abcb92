using Aanbesteding.Application.Termijnen;
using Aanbesteding.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Aanbesteding.Application.Tests.Termijnen;

public sealed class BelrondeTests
{
    [Fact]
    public async Task Opdracht_DieEenTermijnBegintOfLaatVerstrijken_ZetHetBelmomentMee()
    {
        await using var huis = await Belhuis.Bouw();
        var concept = await SltVerloop.Begin(huis.Diensten);
        var (verloop, sluiting) = await huis.Open();

        var (gezet, sein) = (await huis.Rij(verloop.Id), (await verloop.Lees()).VolgendSein);
        huis.Klok.Reset(sein!.Value);
        await huis.Ronde.Luid();
        var daarna = await huis.Rij(verloop.Id);
        await verloop.Bel();

        (await huis.Rij(concept.Id)).ShouldBeNull();
        gezet!.Wanneer.ShouldBe(sein.Value);
        daarna!.Wanneer.ShouldBeInRange(sein.Value + Duration.FromDays(1), sluiting);
        (await verloop.Lees()).VolgendeBel.ShouldBeNull();
        (await huis.Rij(verloop.Id)).ShouldBeNull();
    }

    [Fact]
    public async Task Opdracht_DieDeProcedureNietBewaart_LaatHetBelmomentStaan()
    {
        await using var huis = await Belhuis.Bouw();
        var (verloop, sluiting) = await huis.Open();
        var anders = sluiting - Duration.FromDays(1);
        await huis.Met(db => db.Belmomenten.ExecuteUpdateAsync(b => b.SetProperty(x => x.Wanneer, anders)));

        await verloop.Doe(Mensen.Aanbieder(1), new Selectie.DienAanmeldingIn(verloop.Id, SltVerloop.Aanmelding(new Deelname(1, [1]))));

        (await huis.Rij(verloop.Id))!.Wanneer.ShouldBe(anders);
    }

    [Theory]
    [InlineData(25, "2026-02-06T11:00:00Z")]
    [InlineData(50, "2026-03-03T11:00:00Z")]
    [InlineData(400, "2027-02-16T11:00:00Z")]
    [InlineData(76, "2026-03-29T10:00:00Z")] // the day on which the clocks go forward
    [InlineData(286, "2026-10-25T11:00:00Z")] // and back
    public async Task Luid_SluitingOverZoveelDagen_OpHetMomentZelfEnGeenTikEerder(int dagen, string einde)
    {
        await using var huis = await Belhuis.Bouw();
        var (verloop, sluiting) = await huis.Open(dagen);

        huis.Klok.Reset(sluiting - Duration.FromTicks(1));
        var volgend = await huis.Ronde.Luid();
        var vroeg = await huis.Verstreken(verloop.Id);
        huis.Klok.Reset(sluiting);
        await huis.Ronde.Luid();

        sluiting.ToString().ShouldBe(einde);
        volgend.ShouldBe(sluiting);
        vroeg.ShouldBeEmpty();
        (await huis.Verstreken(verloop.Id)).ShouldBe([sluiting]);
    }

    [Fact]
    public async Task Luid_TermijnVanEenDag_OpHetMomentZelfEnGeenTikEerder()
    {
        await using var huis = await Belhuis.Bouw();
        var verloop = await SltVerloop.Begin(huis.Diensten, anders: i => i.MetTermijn("bezwaartermijn-selectie", 1));
        await verloop.TotEnMet("bezwaartermijn-selectie");
        var (eerder, einde) = (await huis.Verstreken(verloop.Id), (await verloop.Lees()).VolgendMoment!.Value);

        huis.Klok.Reset(einde - Duration.FromTicks(1));
        await huis.Ronde.Luid();
        var vroeg = await huis.Verstreken(verloop.Id);
        huis.Klok.Reset(einde);
        await huis.Ronde.Luid();

        vroeg.ShouldBe(eerder);
        (await huis.Verstreken(verloop.Id)).ShouldBe([.. eerder, einde]);
    }

    [Fact]
    public async Task Luid_TienMinutenUitTijdensEenSluiting_HaaltAllesEenKeerIn()
    {
        await using var huis = await Belhuis.Bouw();
        var (eerste, sluiting) = await huis.Open(25);
        var (tweede, _) = await huis.Open(25);
        var (later, _) = await huis.Open(26);

        huis.Klok.Reset(sluiting + Duration.FromMinutes(10));
        var volgend = await huis.AndereRonde.Luid();
        await huis.AndereRonde.Luid();

        (await huis.Verstreken(eerste.Id)).ShouldBe([sluiting + Duration.FromMinutes(10)]);
        (await huis.Verstreken(tweede.Id)).ShouldBe([sluiting + Duration.FromMinutes(10)]);
        (await huis.Verstreken(later.Id)).ShouldBeEmpty();
        volgend.ShouldBe((await later.Lees()).VolgendeBel);
    }

    [Fact]
    public async Task Luid_TweeKnopenTegelijk_LaatIedereTermijnEenKeerVerstrijken()
    {
        await using var huis = await Belhuis.Bouw();
        List<Guid> procedures = [];
        for (var i = 0; i < 6; i++)
        {
            var (verloop, sluiting) = await huis.Open(25);
            procedures.Add(verloop.Id);
            if (i == 5)
                huis.Klok.Reset(sluiting);
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(n => Task.Run(() => (n % 2 == 0 ? huis.Ronde : huis.AndereRonde).Luid())));

        foreach (var procedure in procedures)
            (await huis.Verstreken(procedure)).Count.ShouldBe(1);
        huis.Log.Regels.ShouldBeEmpty();
    }

    [Fact]
    public async Task LuidBel_ZesKeerTegelijk_LaatDeTermijnEenKeerVerstrijken()
    {
        await using var huis = await Belhuis.Bouw();
        var (verloop, sluiting) = await huis.Open();
        huis.Klok.Reset(sluiting);

        var antwoorden = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => verloop.Stuur(Actor.Bel, new LuidBel(verloop.Id)))));

        antwoorden.Count(a => a.Waarde.Count == 1).ShouldBe(1);
        (await huis.Verstreken(verloop.Id)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Luid_PachtEindigtTijdensHetWerk_LaatDeTermijnEenKeerVerstrijken()
    {
        await using var huis = await Belhuis.Bouw();
        var (verloop, sluiting) = await huis.Open();
        var beurten = await huis.Met(db => db.ClaimVerschuldigd(sluiting, 10, Belronde.Pacht));

        huis.Klok.Reset(sluiting + Belronde.Pacht);
        await huis.AndereRonde.Luid();
        await huis.Ronde.Luid(beurten);

        beurten.ShouldHaveSingleItem().Onderwerp.ShouldBe(verloop.Id);
        (await huis.Verstreken(verloop.Id)).ShouldBe([sluiting + Belronde.Pacht]);
    }

    [Fact]
    public async Task Luid_EenOnderwerpKanNiet_LuidtDeAndereEnProbeertHetNaDePachtWeer()
    {
        await using var huis = await Belhuis.Bouw();
        var (kapot, sluiting) = await huis.Open(25);
        var (heel, _) = await huis.Open(25);
        var herstel = await huis.Breek(kapot.Id);
        huis.Klok.Reset(sluiting);

        var volgend = await huis.Ronde.Luid();
        await huis.AndereRonde.Luid();
        var eenmaal = huis.Log.Regels;
        huis.Klok.Reset(volgend!.Value);
        await huis.Ronde.Luid();
        var tweemaal = huis.Log.Regels.Count;
        await herstel();
        huis.Klok.Advance(Belronde.Pacht);
        await huis.Ronde.Luid();

        (await huis.Verstreken(heel.Id)).ShouldBe([sluiting]);
        volgend.ShouldBe(sluiting + Belronde.Pacht);
        eenmaal.ShouldHaveSingleItem().ShouldBe($"The bell could not ring procedure {kapot.Id}: InvalidOperationException. It is tried again when its lease ends.");
        tweemaal.ShouldBe(2);
        (await huis.Verstreken(kapot.Id)).ShouldBe([sluiting + Belronde.Pacht + Belronde.Pacht]);
    }

    [Fact]
    public async Task Luid_RijLooptVoor_BrengtHaarInLijnEnLuidtNiets()
    {
        await using var huis = await Belhuis.Bouw();
        var (verloop, _) = await huis.Open();
        var goed = (await huis.Rij(verloop.Id))!.Wanneer;
        await huis.Met(db => db.Belmomenten.ExecuteUpdateAsync(b => b.SetProperty(x => x.Wanneer, huis.Klok.GetCurrentInstant())));

        var volgend = await huis.Ronde.Luid();

        volgend.ShouldBe(goed);
        (await huis.Rij(verloop.Id)).ShouldSatisfyAllConditions(r => r!.Wanneer.ShouldBe(goed), r => r!.Houder.ShouldBeNull(), r => r!.VastTot.ShouldBeNull());
        (await huis.Verstreken(verloop.Id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Luid_OnderwerpIsWeg_RuimtDeRijOp()
    {
        await using var huis = await Belhuis.Bouw();
        await huis.Zet(1, huis.Klok.GetCurrentInstant());

        var volgend = await huis.Ronde.Luid();

        volgend.ShouldBeNull();
        (await huis.Met(db => db.Belmomenten.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Luid_MomentBlijftStaan_KomtPasNaDePachtTerug()
    {
        await using var huis = await Belhuis.Bouw();
        var concept = await SltVerloop.Begin(huis.Diensten);
        Instant? nu = huis.Klok.GetCurrentInstant();
        await huis.Met(db => db.Procedures.ExecuteUpdateAsync(p => p.SetProperty(x => x.VolgendMoment, nu)));
        await huis.Ronde.VulAan();

        var volgend = await huis.Ronde.Luid();

        volgend.ShouldBe(nu + Belronde.Pacht);
        (await huis.Verstreken(concept.Id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Luid_KnoopStopt_GeeftTerugWatNogNietGeluidIs()
    {
        await using var huis = await Belhuis.Bouw();
        var (verloop, sluiting) = await huis.Open();
        huis.Klok.Reset(sluiting);
        var beurten = await huis.Met(db => db.ClaimVerschuldigd(sluiting, 10, Belronde.Pacht));

        await huis.Ronde.Luid(beurten, new CancellationToken(canceled: true));
        var na = await huis.Verstreken(verloop.Id);
        await huis.AndereRonde.Luid();

        na.ShouldBeEmpty();
        (await huis.Verstreken(verloop.Id)).ShouldBe([sluiting]);
    }

    [Fact]
    public async Task VulAan_ProcedureZonderRij_GeeftHaarEen()
    {
        await using var huis = await Belhuis.Bouw();
        var (verloop, _) = await huis.Open();
        var goed = (await huis.Rij(verloop.Id))!.Wanneer;
        await huis.Met(db => db.Belmomenten.ExecuteDeleteAsync());

        await huis.Ronde.VulAan();
        await huis.AndereRonde.VulAan();
        await huis.Ronde.Luid();

        (await huis.Rij(verloop.Id))!.Wanneer.ShouldBe(goed);
    }

    [Fact]
    public async Task Lees_HoeDeBelStaat_TeltWatWachtEnWatTeLaatIs()
    {
        await using var huis = await Belhuis.Bouw();
        var (kapot, sluiting) = await huis.Open(25);
        var (later, _) = await huis.Open(26);
        huis.Klok.Reset(sluiting - Duration.FromMinutes(1));
        await huis.Ronde.Luid();
        await huis.Breek(kapot.Id);
        huis.Klok.Reset(sluiting);
        await huis.Ronde.Luid();

        huis.Klok.Reset(sluiting + Bellezer.Grens);
        var (opTijd, nogNiet) = await Lees(huis);
        huis.Klok.Advance(Duration.FromTicks(1));
        var (blad, teLaat) = await Lees(huis);

        (opTijd.TeLaat, nogNiet).ShouldBe((false, false));
        (blad.TeLaat, teLaat).ShouldBe((true, true));
        (blad.Wachtend, blad.Verschuldigd, blad.Gehouden).ShouldBe((2, 1, 0));
        blad.Oudste.ShouldHaveSingleItem().Kenmerk.ShouldBe($"slt-{kapot.Id:N}");
        blad.Volgende!.Onderwerp.ShouldBe(later.Id);
    }

    private static async Task<(Belblad Blad, bool TeLaat)> Lees(Belhuis huis)
    {
        await using var scope = huis.Diensten.CreateAsyncScope();
        var lezer = scope.ServiceProvider.GetRequiredService<Bellezer>();
        return (await lezer.Lees(), await lezer.IsTeLaat());
    }
}
