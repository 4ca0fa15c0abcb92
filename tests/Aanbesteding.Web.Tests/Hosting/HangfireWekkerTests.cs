using Aanbesteding.Web.Hosting;
using Hangfire;
using Hangfire.Common;
using Hangfire.States;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using NodaTime.Testing;

namespace Aanbesteding.Web.Tests.Hosting;

public class HangfireWekkerTests
{
    private static readonly Instant Nu = SltVerloop.Begintijd;

    private readonly FakeClock _klok = new(Nu);
    private readonly Jobs _jobs = new();
    private readonly HangfireWekker _wekker;

    public HangfireWekkerTests() => _wekker = new(_jobs, _klok, NullLogger<HangfireWekker>.Instance);

    [Theory]
    [InlineData(1)]
    [InlineData(25)]
    [InlineData(50)]
    [InlineData(400)]
    public void Zet_OverZoveelDagen_ZetPasEenJobInHetLaatsteUur(int dagen)
    {
        var einde = Nu + Duration.FromDays(dagen);

        _wekker.Zet(einde);
        var ver = _jobs.Over.Count;
        _klok.Reset(einde - HangfireWekker.Vooruit - Duration.FromTicks(1));
        _wekker.Zet(einde);
        var bijna = _jobs.Over.Count;
        _klok.Reset(einde - HangfireWekker.Vooruit);
        _wekker.Zet(einde);

        (ver, bijna).ShouldBe((0, 0));
        _jobs.Over.ShouldHaveSingleItem().ShouldBe(TimeSpan.FromHours(1), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Zet_DuizendKeerHetzelfdeMoment_ZetEenJob()
    {
        for (var i = 0; i < 1000; i++)
            _wekker.Zet(Nu + Duration.FromMinutes(5));

        _jobs.Over.Count.ShouldBe(1);
    }

    [Fact]
    public void Zet_EerderMoment_ZetNogEenJob()
    {
        _wekker.Zet(Nu + Duration.FromMinutes(5));
        _wekker.Zet(Nu + Duration.FromMinutes(6));
        _wekker.Zet(Nu + Duration.FromMinutes(4));

        _jobs.Over.Count.ShouldBe(2);
        _jobs.Over[^1].ShouldBe(TimeSpan.FromMinutes(4), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Zet_NaHetVorigeMoment_ZetWeerEenJob()
    {
        _wekker.Zet(Nu + Duration.FromMinutes(5));
        _klok.Advance(Duration.FromMinutes(5));
        _wekker.Zet(Nu + Duration.FromMinutes(6));

        _jobs.Over.Count.ShouldBe(2);
    }

    [Fact]
    public void Zet_KlokIsVerzet_ZetDeJobOpnieuw()
    {
        _wekker.Zet(Nu + Duration.FromMinutes(50));
        _klok.Advance(Duration.FromMinutes(49));
        _wekker.Vergeet();
        _wekker.Zet(Nu + Duration.FromMinutes(50));

        _jobs.Over[^1].ShouldBe(TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Zet_OpslagVanJobsIsWeg_ZwijgtEnZetHemEenVolgendeKeer()
    {
        _jobs.Kapot = true;
        _wekker.Zet(Nu + Duration.FromMinutes(5));
        _jobs.Kapot = false;
        _wekker.Zet(Nu + Duration.FromMinutes(5));

        _jobs.Over.Count.ShouldBe(1);
    }

    /// <summary>Keeps how far ahead each job was set.</summary>
    private sealed class Jobs : IBackgroundJobClient
    {
        public List<TimeSpan> Over { get; } = [];

        public bool Kapot { get; set; }

        public string Create(Job job, IState state)
        {
            if (Kapot)
                throw new BackgroundJobClientException("weg", new InvalidOperationException());
            var gezet = state.ShouldBeOfType<ScheduledState>();
            Over.Add(gezet.EnqueueAt - gezet.ScheduledAt);
            return $"{Over.Count}";
        }

        public bool ChangeState(string jobId, IState state, string expectedState) => throw new InvalidOperationException("Nobody changes a job of the bell.");
    }
}
