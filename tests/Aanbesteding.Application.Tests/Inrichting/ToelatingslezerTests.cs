namespace Aanbesteding.Application.Tests.Inrichtingen;

/// <summary>The reader of open houses.</summary>
public class ToelatingslezerTests
{
    public static TheoryData<string> Namen => [.. Toelatingsbestanden.Namen];

    [Theory]
    [MemberData(nameof(Namen))]
    public void Lees_EveryFileOfTheRepository_ReadsClean(string naam)
    {
        var verslag = Toelatingsbestanden.Lees(Toelatingsbestanden.Tekst(naam));

        verslag.Bevindingen.ShouldBeEmpty();
        verslag.Gelezen.ShouldNotBeNull();
    }
}
