using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Aanbesteding.Application.Dossier;
using Aanbesteding.Application.Gunning;
using Aanbesteding.Application.Kluis;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Tests.Proefdraai;
using Aanbesteding.Application.Toewijzing;
using Aanbesteding.Domain;
using Microsoft.EntityFrameworkCore;

namespace Aanbesteding.Application.Tests.Pipeline;

/// <summary>A procedure with two inschrijvingen of which the quality is settled and the prices are still sealed.</summary>
[OpDatabase]
public sealed class PrijskluisTests : IAsyncLifetime
{
    private const int Zaad = 2;
    private static readonly Actor Inkoper = new("inkoper-1", Rol.Inkoper);
    private static readonly Actor Voorzitter = new("voorzitter-1", Rol.Voorzitter);

    private Proefhuis _huis = null!;
    private Guid _procedure;

    public async ValueTask InitializeAsync()
    {
        _huis = await Proefhuis.Bouw();
        _procedure = (await _huis.Speel(Zaad, tot: NaInschrijving("RondConsensusAf"), inrichting: Bronbestanden.Dagbesteding)).Id;
    }

    public ValueTask DisposeAsync() => _huis.DisposeAsync();

    [Fact]
    public async Task Stored_BeforeTheOpening_HoldsNoPrice()
    {
        var prijzen = await Prijzen();

        var dossier = await _huis.Met<Dossieruitvoer, string>(u => u.Schrijf(_procedure));
        var inzending = await _huis.Deur.Stuur(Inkoper, new LeesInzending(_procedure, prijzen.Keys.First()));
        var voor = await Gevonden(prijzen);
        await Open();

        prijzen.Count.ShouldBe(2);
        voor.ShouldBeEmpty();
        prijzen.Values.ShouldAllBe(p => !dossier.Contains(p, StringComparison.Ordinal) && !Json.Schrijf(inzending.Waarde).Contains(p, StringComparison.Ordinal));
        (await Gevonden(prijzen)).ShouldBe(prijzen.Values, ignoreOrder: true);
    }

    [Fact]
    public async Task OpenPrijskluis_BeforeTheConsensusIsClosed_IsRefusedAndRecorded()
    {
        await using var huis = await Proefhuis.Bouw();
        var procedure = (await huis.Speel(Zaad, tot: NaInschrijving("VergrendelScores"), inrichting: Bronbestanden.Dagbesteding)).Id;

        var weigering = (await huis.Deur.Stuur(Inkoper, new OpenPrijskluis(procedure))).Weigering;

        weigering!.Code.ShouldBe("andere-fase");
        (await Laatste(huis, procedure)).ShouldSatisfyAllConditions(p => p.Opdracht.ShouldBe("OpenPrijskluis"), p => p.Geweigerd.ShouldBe("andere-fase"));
    }

    [Fact]
    public async Task OpenPrijskluis_SecondKeySentTwice_OpensOnceAndAnswersTheSame()
    {
        var tweede = new OpenPrijskluis(_procedure) { OpdrachtId = Guid.NewGuid() };
        await _huis.Deur.Stuur(Inkoper, new OpenPrijskluis(_procedure));

        var eerst = await _huis.Deur.Stuur(Voorzitter, tweede);
        var opnieuw = await _huis.Deur.Stuur(Voorzitter, tweede);

        (eerst.Waarde, opnieuw.Waarde).ShouldBe((Sleutelstand.Open, Sleutelstand.Open));
        (await _huis.Met<Dossieruitvoer, string>(u => u.Schrijf(_procedure))).Split("prijzen-geopend").Length.ShouldBe(2);
    }

    [Fact]
    public async Task OpenPrijskluis_OnePriceDamaged_LeavesThatPartyOutAndTheDossierIsValid()
    {
        var slachtoffer = (await _huis.Laad(_procedure)).Inschrijvingen[0].Id;
        await Bewerk(blokken => blokken.First(b => b.InzendingId == slachtoffer && b.Volgnummer == 1).Cijfertekst[60] ^= 1);

        await Open();

        var procedure = await _huis.Laad(_procedure);
        procedure.Inschrijvingen.Single(i => i.Id == slachtoffer).ShouldSatisfyAllConditions(i => i.Prijzen!.ShouldBeEmpty(), i => i.Prijsgebreken.Values.ShouldHaveSingleItem().ShouldContain("beschadigd"));
        procedure.Inschrijvingen.Single(i => i.Id != slachtoffer).Prijzen!.Count.ShouldBe(1);
        _huis.Klok.Zet(_huis.Klok.GetCurrentInstant() + NodaTime.Duration.FromMinutes(1));
        (await _huis.Deur.Stuur(Voorzitter, new StelToewijzingVast(_procedure))).Aanvaard.ShouldBeTrue();
        await Geldig();
    }

    [Fact]
    public async Task OpenPrijskluis_PricesOfPartiesSwapped_IsRefusedRecordedAndChangesNothing()
    {
        await Bewerk(blokken =>
        {
            foreach (var paar in blokken.GroupBy(b => b.Volgnummer).Select(g => g.Select(b => b.Cijfertekst).ToList()))
            {
                for (var i = 0; i < paar[0].Length; i++)
                    (paar[0][i], paar[1][i]) = (paar[1][i], paar[0][i]);
            }
        });
        await _huis.Deur.Stuur(Inkoper, new OpenPrijskluis(_procedure));
        var voor = Json.Schrijf((await _huis.Laad(_procedure)).EersteSleutel);

        var weigering = (await _huis.Deur.Stuur(Voorzitter, new OpenPrijskluis(_procedure))).Weigering;

        weigering!.Code.ShouldBe("prijskluis-onleesbaar");
        (await Laatste(_huis, _procedure)).Geweigerd.ShouldBe("prijskluis-onleesbaar");
        var procedure = await _huis.Laad(_procedure);
        Json.Schrijf(procedure.EersteSleutel).ShouldBe(voor);
        procedure.PrijzenGeopend.ShouldBeFalse();
        procedure.OpenTaken.ShouldHaveSingleItem().TaakSoort.ShouldBe("prijsopening");
    }

    [Fact]
    public Task Lees_WithTheKeyOfTheContent_DoesNotOpenThePrice() => _huis.Met<IServiceProvider, int>(async diensten =>
    {
        var inzending = await Dienst<AanbestedingDbContext>(diensten).Inzendingen.FirstAsync(i => i.Soort == InzendingSoort.Inschrijving);
        using var doel = new MemoryStream();

        await Should.ThrowAsync<CryptographicException>(() => Dienst<Kluisopslag>(diensten).Lees(inzending, Prijskluis.Onderdeel, doel, TestContext.Current.CancellationToken));

        (await Dienst<Prijskluis>(diensten).Lees(inzending, TestContext.Current.CancellationToken)).ShouldNotBeNull();
        return 0;
    });

    [Fact]
    public async Task Blocks_OfDifferentPrices_HaveTheSameLength() =>
        (await _huis.Met<AanbestedingDbContext, List<KluisBlok>>(db => db.KluisBlokken.Where(b => b.Onderdeel == Prijskluis.Onderdeel && b.Volgnummer == 1).ToListAsync()))
            .Select(b => b.Cijfertekst.Length).Distinct().ShouldHaveSingleItem();

    [Fact]
    public async Task DienInschrijvingIn_Receipt_FingerprintOfThePriceFollowsFromTheOwnText()
    {
        await using var huis = await Proefhuis.Bouw();
        var id = (await huis.Speel(Zaad, tot: p => p.Feiten.Any(f => f.Naam == "prijs-verzegeld"), inrichting: Bronbestanden.Dagbesteding)).Id;
        var procedure = await huis.Laad(id);
        var inzending = await huis.Met<AanbestedingDbContext, Inzending>(db => db.Inzendingen.SingleAsync(i => i.Soort == InzendingSoort.Inschrijving));
        var partij = new Actor($"contact-{inzending.Partij}", Rol.Aanbieder, inzending.Partij);

        var eigen = await huis.Met<Inzendingenlezer, EigenInzending?>(l => l.Lees(procedure, inzending.Partij, InzendingSoort.Inschrijving));
        var bewijs = (await huis.Met<Inzendingenlezer, IReadOnlyList<Ontvangstbewijs>>(l => l.Ontvangstbewijzen(procedure, inzending.Partij, InzendingSoort.Inschrijving))).Single();
        await huis.Deur.Stuur(partij, new TrekInschrijvingIn(id));

        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(eigen!.Prijzen!.AlsTekst()))).ShouldBe(bewijs.Prijsvingerafdruk);
        (await huis.Met<AanbestedingDbContext, int>(db => db.KluisBlokken.CountAsync(b => b.InzendingId == inzending.Id))).ShouldBe(0);
    }

    [Fact]
    public async Task Controleer_OpenedPriceForged_IsFound()
    {
        await Open();
        var dossier = await _huis.Met<Dossieruitvoer, string>(u => u.Schrijf(_procedure));

        var zonderAfdruk = Dossier.Vervalser.VervalsFeit(dossier, "prijzen-geopend", (_, g) => Prijs(g, 1, null));
        var metAfdruk = Dossier.Vervalser.VervalsFeit(dossier, "prijzen-geopend", (_, g) => Prijs(g, 1, "opnieuw"));

        await Geldig();
        Verificatie.Controleer(zonderAfdruk).Bevindingen.ShouldContain(b => b.Contains("de vingerafdruk van de prijzen van", StringComparison.Ordinal));
        Verificatie.Controleer(metAfdruk).Bevindingen.ShouldContain(b => b.Contains("zijn niet die welke de partij heeft ingediend", StringComparison.Ordinal));
    }

    /// <summary>Lowers the first price, and makes its fingerprint anew when asked.</summary>
    private static bool Prijs(System.Text.Json.Nodes.JsonObject feit, long prijs, string? afdruk)
    {
        var eerste = feit["inschrijvingen"]![0]!.AsObject();
        var perceel = eerste["prijzen"]!.AsObject().First().Key;
        eerste["prijzen"]![perceel] = prijs;
        if (afdruk is not null)
            eerste["vingerafdruk"] = new Prijspakket(eerste["zout"]!.GetValue<string>(), new Dictionary<int, long> { [int.Parse(perceel, CultureInfo.InvariantCulture)] = prijs }).Vingerafdruk();
        return true;
    }

    /// <summary>Stops at a command after the inschrijvingen were opened.</summary>
    private static Func<Postinhoud, bool> NaInschrijving(string opdracht)
    {
        var open = false;
        return post => (open |= post.Feiten.Any(f => f.Naam == "inschrijvingen-geopend")) && post.Opdracht == opdracht;
    }

    private async Task Open()
    {
        (await _huis.Deur.Stuur(Inkoper, new OpenPrijskluis(_procedure))).Waarde.ShouldBe(Sleutelstand.WachtOpTweede);
        (await _huis.Deur.Stuur(Voorzitter, new OpenPrijskluis(_procedure))).Waarde.ShouldBe(Sleutelstand.Open);
    }

    private async Task Geldig() =>
        Verificatie.Controleer(Encoding.UTF8.GetBytes(await _huis.Met<Dossieruitvoer, string>(u => u.Schrijf(_procedure)))).Bevindingen.ShouldBeEmpty();

    /// <summary>The sealed price of each inschrijving, in digits.</summary>
    private Task<Dictionary<Guid, string>> Prijzen() => _huis.Met<IServiceProvider, Dictionary<Guid, string>>(async diensten =>
    {
        Dictionary<Guid, string> prijzen = [];
        foreach (var inzending in await Dienst<AanbestedingDbContext>(diensten).Inzendingen.Where(i => i.Soort == InzendingSoort.Inschrijving).ToListAsync())
            prijzen[inzending.Id] = (await Dienst<Prijskluis>(diensten).Lees(inzending, TestContext.Current.CancellationToken))!.Prijzen.Values.Single().ToString(CultureInfo.InvariantCulture);
        return prijzen;
    });

    /// <summary>Prices that stand readable in a file of the database.</summary>
    private async Task<List<string>> Gevonden(Dictionary<Guid, string> prijzen)
    {
        var bestanden = (await _huis.Bestanden()).Select(pad =>
        {
            using var stroom = new FileStream(pad, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var bytes = new MemoryStream();
            stroom.CopyTo(bytes);
            return Encoding.Latin1.GetString(bytes.ToArray());
        }).ToList();
        return [.. prijzen.Values.Where(prijs => bestanden.Exists(b => b.Contains(prijs, StringComparison.Ordinal)))];
    }

    private Task<int> Bewerk(Action<List<KluisBlok>> wijzig) => _huis.Met<AanbestedingDbContext, int>(async db =>
    {
        var blokken = await db.KluisBlokken.Where(b => b.Onderdeel == Prijskluis.Onderdeel).ToListAsync();
        blokken.Count.ShouldBe(4);
        wijzig(blokken);
        blokken.ForEach(b => db.Entry(b).Property(x => x.Cijfertekst).IsModified = true);
        return await db.SaveChangesAsync();
    });

    private static Task<Post> Laatste(Proefhuis huis, Guid procedure) => huis.Met<AanbestedingDbContext, Post>(db =>
        db.Posten.Where(p => p.Onderwerp == Onderwerpen.Procedure(procedure)).OrderByDescending(p => p.Volgnummer).FirstAsync());

    private static T Dienst<T>(IServiceProvider diensten) => (T)diensten.GetService(typeof(T))!;
}
