using System.Diagnostics;
using Aanbesteding.Web.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;

namespace Aanbesteding.Web.Tests.Hosting;

public class OpstartcontroleTests
{
    private static readonly Dictionary<string, string?> Goed = new(StringComparer.Ordinal)
    {
        ["Identiteit:Authority"] = "https://aanmelden.regio.example/",
        ["Identiteit:Ingebouwd"] = "false",
        ["Database:Soort"] = "SqlServer",
        ["ConnectionStrings:Aanbesteding"] = "Server=databank.regio.example",
        ["Post:Server"] = "mail.regio.example",
        ["Post:Afzender"] = "inkoop@regio.test",
        ["Post:Portaal"] = "https://portaal.regio.example/",
        ["Sleutels:Certificaat"] = typeof(OpstartcontroleTests).Assembly.Location,
    };

    [Fact]
    public void Bezwaren_InProductionWithEverythingSet_IsEmpty()
    {
        var bezwaren = Bezwaren("Production");

        bezwaren.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("PostgreSql")]
    [InlineData("postgresql")]
    public void Bezwaren_InProductionOnPostgreSql_IsEmpty(string soort)
    {
        var bezwaren = Bezwaren("Production", ("Database:Soort", soort));

        bezwaren.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Production", "Oracle")]
    [InlineData("Development", "Oracle")]
    [InlineData("Development", "Postgres")]
    [InlineData("Development", "2")]
    public void Bezwaren_UnknownDatabaseAnywhere_NamesTheChoices(string omgeving, string soort)
    {
        var bezwaren = Bezwaren(omgeving, ("Database:Soort", soort));

        bezwaren.ShouldHaveSingleItem().ShouldBe($"De database {soort} is onbekend. Zet Database:Soort op Sqlite, SqlServer of PostgreSql.");
    }

    [Theory]
    [InlineData("SqlServer")]
    [InlineData("PostgreSql")]
    public void Bezwaren_ServerDatabaseWithoutConnectionAnywhere_AsksForIt(string soort)
    {
        var bezwaren = Bezwaren("Development", ("Database:Soort", soort), ("ConnectionStrings:Aanbesteding", null));

        bezwaren.ShouldHaveSingleItem().ShouldContain($"verbinding met {soort} ontbreekt");
    }

    [Theory]
    [InlineData("Identiteit:Ingebouwd", "true", "ingebouwde aanmeldserver")]
    [InlineData("Identiteit:Authority", null, "geen aanmeldserver")]
    [InlineData("Identiteit:Authority", "http://aanmelden.regio.example/", "niet beveiligd")]
    [InlineData("Identiteit:Ontwikkelwachtwoord", "geheim", "Ontwikkelwachtwoord")]
    [InlineData("Database:Soort", "Sqlite", "SQLite")]
    [InlineData("Database:Soort", "sqlite", "SQLite")]
    [InlineData("Database:Soort", null, "SQLite")]
    [InlineData("Post:Server", null, "geen mailserver")]
    [InlineData("Post:Afzender", null, "geen afzender")]
    [InlineData("Post:Versleuteld", "false", "niet versleuteld")]
    [InlineData("Post:Portaal", null, "geen adres")]
    [InlineData("Post:Portaal", "http://portaal.regio.example/", "geen adres")]
    [InlineData("Sleutels:Certificaat", null, "ontwikkelsleutel")]
    [InlineData("Sleutels:Certificaat", "/bestaat/niet.pfx", "bestaat niet")]
    public void Bezwaren_OutsideDevelopmentWithOneThingWrong_NamesJustThat(string sleutel, string? waarde, string melding)
    {
        var productie = Bezwaren("Production", (sleutel, waarde));
        var proef = Bezwaren("Staging", (sleutel, waarde));

        productie.ShouldHaveSingleItem().ShouldContain(melding);
        proef.ShouldBe(productie);
    }

    [Fact]
    public void Bezwaren_InDevelopment_IsEmpty()
    {
        var bezwaren = Bezwaren("Development", ("Database:Soort", "Sqlite"), ("Identiteit:Authority", null));

        bezwaren.ShouldBeEmpty();
    }

    [Fact]
    public async Task Host_InProductionWithDevelopmentSettings_ExitsAndSaysWhy()
    {
        var programma = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["DOTNET_ENVIRONMENT"] = "Production" },
        };

        using var proces = Process.Start(programma)!;
        var fouten = await proces.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await proces.WaitForExitAsync(TestContext.Current.CancellationToken);

        proces.ExitCode.ShouldBe(Opstartcontrole.Geweigerd);
        fouten.ShouldContain("Het portaal start niet");
        fouten.ShouldContain("SQLite");
        fouten.ShouldContain("Identiteit:Authority");
    }

    private static IReadOnlyList<string> Bezwaren(string omgeving, params (string Sleutel, string? Waarde)[] afwijkingen)
    {
        var instellingen = new Dictionary<string, string?>(Goed, StringComparer.Ordinal);
        foreach (var (sleutel, waarde) in afwijkingen)
            instellingen[sleutel] = waarde;
        var configuratie = new ConfigurationBuilder().AddInMemoryCollection(instellingen).Build();

        return Opstartcontrole.Bezwaren(configuratie, new HostingEnvironment { EnvironmentName = omgeving });
    }
}
