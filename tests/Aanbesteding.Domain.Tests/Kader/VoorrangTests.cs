using System.Text.RegularExpressions;
using Aanbesteding.Domain.Tests.Procedures;
using Aanbesteding.Workflow;

namespace Aanbesteding.Domain.Tests.Kader;

/// <summary>The order that the kader demands: kept by the real werkstroom, and broken by one flow that is led elsewhere.</summary>
public sealed partial class VoorrangTests
{
    [Fact]
    public void Check_SasDialoog_IsSoundAndKeepsEveryLaw()
    {
        var controle = Deugdelijkheid.Check(SltSpel.Sas, SasKader.Voorrang);

        controle.Bevindingen.ShouldBeEmpty();
    }

    [Fact]
    public void Voorrang_EveryLaw_NamesSomethingInTheWerkstroom()
    {
        var stil = SasKader.Voorrang.Where(w => Deugdelijkheid.Check(SltSpel.Sas, [w with { Eerder = "id:bestaat-niet" }]).Deugdelijk);

        stil.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("heropening-aanmelden-naar-aanmelden", "aanmeldingen-openen", "aanmeldingen-openen", "De kluis blijft dicht")]
    [InlineData("heropening-inschrijven-naar-inschrijven", "inschrijvingen-openen", "inschrijvingen-openen", "De kluis blijft dicht")]
    [InlineData("vaststelling-start-naar-consensus", "prijzen-openen", "prijzen-openen", "Geen prijs gaat open")]
    [InlineData("gunning-naar-vaststelling", "voordracht", "toewijzing", "Geen toewijzing bij de gunning")]
    [InlineData("toewijzing-naar-toets-gunning", "gunningsbesluit", "gunningsbesluit", "Geen gunningsbesluit zonder juridische toets")]
    [InlineData("gunning-akkoord-naar-gunningsbesluit", "gunningsbeslissing-verzenden", "gunningsbeslissing-verzenden", "Geen gunningsbeslissing naar de partijen")]
    [InlineData("voordracht-start-naar-toewijzing", "gunningsbeslissing-verzenden", "gunningsbeslissing-verzenden", "Geen gunningsbeslissing naar de partijen")]
    [InlineData("voordracht-verzonden-naar-standstill", "overeenkomst", "definitief-gunnen", "Geen definitieve gunning")]
    [InlineData("uitval-in-standstill-naar-voordracht", "overeenkomst", "ondertekenen", "Geen overeenkomst")]
    [InlineData("uitval-in-overeenkomst-naar-voordracht", "overeenkomst", "definitief-gunnen", "Geen definitieve gunning")]
    [InlineData("herbeoordelen-naar-voordracht", "overeenkomst", "definitief-gunnen", "Geen definitieve gunning")]
    [InlineData("herbeoordelen-naar-voordracht", "overeenkomst", "ondertekenen", "Geen overeenkomst")]
    public void Check_FlowLedPastAnEarlierStep_BreaksTheLaw(string stroom, string naar, string element, string wet)
    {
        var werkstroom = Verlegd(stroom, naar);

        var breuken = Deugdelijkheid.Check(werkstroom, SasKader.Voorrang).Bevindingen
            .Where(b => b.Code == "kader" && b.Uitleg.StartsWith(wet, StringComparison.Ordinal));

        breuken.Select(b => b.Pad[^1]).ShouldContain(element);
    }

    [Theory]
    [InlineData("definitieve-gunning", "gunningsbeslissing", "ondertekenen", "Geen overeenkomst")]
    [InlineData("prijsopening", "beoordeling", "toewijzing", "Geen toewijzing bij de gunning")]
    public void Check_WorkDoneAgainAfterTheEarlierStep_BreaksTheLaw(string soort, string weer, string element, string wet)
    {
        var xml = File.ReadAllText(SltSpel.Bestand()).Replace($"aanbesteding:soort=\"{soort}\"", $"aanbesteding:soort=\"{weer}\"", StringComparison.Ordinal);

        var breuken = Deugdelijkheid.Check(BpmnLezer.Lees(xml).Werkstroom!, SasKader.Voorrang).Bevindingen;

        breuken.Where(b => b.Uitleg.StartsWith(wet, StringComparison.Ordinal)).ShouldHaveSingleItem().Pad[^1].ShouldBe(element);
    }

    /// <summary>The real werkstroom with one flow to another element of the same scope.</summary>
    private static Werkstroom Verlegd(string stroom, string naar)
    {
        var xml = Verwijzing().Replace(File.ReadAllText(SltSpel.Bestand()), "");
        xml = Regex.Replace(xml, $"(<bpmn:sequenceFlow id=\"{stroom}\".*? targetRef=\")[^\"]+", $"$1{naar}", RegexOptions.None, TimeSpan.FromSeconds(1));
        return BpmnLezer.Lees(xml).Werkstroom.ShouldNotBeNull();
    }

    [GeneratedRegex("<bpmn:(incoming|outgoing)>.*?</bpmn:(incoming|outgoing)>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Verwijzing();
}
