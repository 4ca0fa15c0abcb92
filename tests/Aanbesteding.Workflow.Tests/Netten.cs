using System.Globalization;
using System.Text;
using CsCheck;

namespace Aanbesteding.Workflow.Tests;

/// <summary>A structured net: blocks with one way in and one way out, which are sound by construction.</summary>
internal abstract record Blok
{
    internal static readonly Gen<Blok> Gen = Maak(3);

    /// <summary>Writes the block and returns the ids of its first and last element.</summary>
    internal abstract (string In, string Uit) Schrijf(Schrijver schrijver);

    /// <param name="metRanden">Without boundary events the elements that remain keep their ids.</param>
    internal static string Xml(Blok blok, bool metRanden = true)
    {
        var schrijver = new Schrijver { MetRanden = metRanden };
        schrijver.Omlijst(blok);
        return Bestanden.Rond($"""<laneSet><lane id="baan" name="Inkoper">{schrijver.Banen}</lane></laneSet>{schrijver.Inhoud}""", schrijver.Berichten);
    }

    private static Gen<Blok> Maak(int diepte)
    {
        var blad = CsCheck.Gen.Int[0, 2].Select(soort => (Blok)new Blad(soort));
        if (diepte == 0)
            return blad;
        var kleiner = Maak(diepte - 1);
        var paar = CsCheck.Gen.Select(kleiner, kleiner);
        return CsCheck.Gen.OneOf(
            blad,
            paar.Select((a, b) => (Blok)new Reeks(a, b)),
            paar.Select((a, b) => (Blok)new Keuze(a, b)),
            paar.Select((a, b) => (Blok)new Samen(a, b)),
            paar.Select((a, b) => (Blok)new Lus(a, b)),
            kleiner.Select(a => (Blok)new Deel(a)),
            CsCheck.Gen.Select(kleiner, kleiner, CsCheck.Gen.Bool).Select((a, b, bericht) => (Blok)new Uitweg(a, b, bericht)),
            CsCheck.Gen.Select(kleiner, kleiner, CsCheck.Gen.Bool).Select((a, b, bericht) => (Blok)new Zijtak(a, b, bericht)));
    }
}

internal sealed record Blad(int Soort) : Blok
{
    internal override (string In, string Uit) Schrijf(Schrijver schrijver)
    {
        var id = Soort switch
        {
            0 => schrijver.Knoop("""userTask a:soort="werk" a:uitkomsten="goed fout" """, "userTask"),
            1 => schrijver.Knoop("""serviceTask a:opdracht="Doe" """, "serviceTask"),
            _ => schrijver.Knoop("""intermediateCatchEvent a:termijn="t" """, "intermediateCatchEvent", "<timerEventDefinition/>"),
        };
        return (id, id);
    }
}

internal sealed record Reeks(Blok A, Blok B) : Blok
{
    internal override (string In, string Uit) Schrijf(Schrijver schrijver)
    {
        var (a, b) = (A.Schrijf(schrijver), B.Schrijf(schrijver));
        schrijver.Stroom(a.Uit, b.In);
        return (a.In, b.Uit);
    }
}

internal sealed record Keuze(Blok A, Blok B) : Blok
{
    internal override (string In, string Uit) Schrijf(Schrijver schrijver)
    {
        var (splits, voeg) = (schrijver.Splitsing(), schrijver.Knoop("exclusiveGateway", "exclusiveGateway"));
        var (a, b) = (A.Schrijf(schrijver), B.Schrijf(schrijver));
        schrijver.Stroom(splits, a.In, "feit = 1");
        schrijver.Stroom(splits, b.In, standaard: true);
        schrijver.Stroom(a.Uit, voeg);
        schrijver.Stroom(b.Uit, voeg);
        return (splits, voeg);
    }
}

internal sealed record Samen(Blok A, Blok B) : Blok
{
    internal override (string In, string Uit) Schrijf(Schrijver schrijver)
    {
        var (splits, voeg) = (schrijver.Knoop("parallelGateway", "parallelGateway"), schrijver.Knoop("parallelGateway", "parallelGateway"));
        foreach (var tak in new[] { A.Schrijf(schrijver), B.Schrijf(schrijver) })
        {
            schrijver.Stroom(splits, tak.In);
            schrijver.Stroom(tak.Uit, voeg);
        }

        return (splits, voeg);
    }
}

/// <summary>Do A; on a fact, do B and A again.</summary>
internal sealed record Lus(Blok A, Blok B) : Blok
{
    internal override (string In, string Uit) Schrijf(Schrijver schrijver)
    {
        var (voeg, splits, uit) = (schrijver.Knoop("exclusiveGateway", "exclusiveGateway"), schrijver.Splitsing(), schrijver.Knoop("exclusiveGateway", "exclusiveGateway"));
        var (a, b) = (A.Schrijf(schrijver), B.Schrijf(schrijver));
        schrijver.Stroom(voeg, a.In);
        schrijver.Stroom(a.Uit, splits);
        schrijver.Stroom(splits, b.In, "feit = 1");
        schrijver.Stroom(b.Uit, voeg);
        schrijver.Stroom(splits, uit, standaard: true);
        return (voeg, uit);
    }
}

internal sealed record Deel(Blok A) : Blok
{
    internal override (string In, string Uit) Schrijf(Schrijver schrijver)
    {
        var id = schrijver.Open();
        schrijver.Omlijst(A);
        schrijver.Sluit();
        return (id, id);
    }
}

/// <summary>Do A; an interrupting boundary event on it leads to B instead.</summary>
internal sealed record Uitweg(Blok A, Blok B, bool OpBericht) : Blok
{
    internal override (string In, string Uit) Schrijf(Schrijver schrijver)
    {
        var drager = new Deel(A).Schrijf(schrijver).In;
        var voeg = schrijver.Knoop("exclusiveGateway", "exclusiveGateway");
        schrijver.Stroom(drager, voeg);
        schrijver.Rand(drager, OpBericht, onderbrekend: true, B, voeg);
        return (drager, voeg);
    }
}

/// <summary>
/// Do A; a non-interrupting boundary event on it starts B beside it, in a sub-process of its own so that it starts once at a
/// time, and both in one sub-process that waits for both.
/// </summary>
internal sealed record Zijtak(Blok A, Blok B, bool OpBericht) : Blok
{
    internal override (string In, string Uit) Schrijf(Schrijver schrijver)
    {
        var id = schrijver.Open();
        var drager = new Deel(A);
        var start = schrijver.Knoop("startEvent", "startEvent");
        var a = drager.Schrijf(schrijver).In;
        var einde = schrijver.Knoop("endEvent", "endEvent");
        schrijver.Stroom(start, a);
        schrijver.Stroom(a, einde);
        schrijver.Rand(a, OpBericht, onderbrekend: false, new Deel(B), einde);
        schrijver.Sluit();
        return (id, id);
    }
}

/// <summary>Collects the XML of a generated net.</summary>
internal sealed class Schrijver
{
    private readonly StringBuilder _inhoud = new();
    private readonly StringBuilder _banen = new();
    private readonly StringBuilder _berichten = new();
    private int _nummer;

    internal bool MetRanden { get; init; } = true;

    internal string Berichten => _berichten.ToString();

    internal string Inhoud => _inhoud.ToString();

    internal string Banen => _banen.ToString();

    internal void Omlijst(Blok blok)
    {
        var (start, einde) = (Knoop("startEvent", "startEvent"), Knoop("endEvent", "endEvent"));
        var (eerste, laatste) = blok.Schrijf(this);
        Stroom(start, eerste);
        Stroom(laatste, einde);
    }

    internal string Knoop(string open, string sluit, string binnen = "")
    {
        var id = Nieuw("n");
        _inhoud.Append(CultureInfo.InvariantCulture, $"<{open} id=\"{id}\">{binnen}</{sluit}>\n");
        if (sluit == "userTask")
            _banen.Append(CultureInfo.InvariantCulture, $"<flowNodeRef>{id}</flowNodeRef>");
        return id;
    }

    /// <summary>A boundary event with the branch behind it. Each has a termijn or message of its own, else an outer one always stops an inner one.</summary>
    internal void Rand(string drager, bool opBericht, bool onderbrekend, Blok tak, string naar)
    {
        var (inhoud, banen) = (_inhoud.Length, _banen.Length);
        var id = Nieuw("r");
        var wat = opBericht
            ? ("", $"<messageEventDefinition messageRef=\"b{id}\"/>")
            : ($"a:termijn=\"{id}\"", "<timerEventDefinition/>");
        _inhoud.Append(CultureInfo.InvariantCulture, $"<boundaryEvent id=\"{id}\" attachedToRef=\"{drager}\" cancelActivity=\"{(onderbrekend ? "true" : "false")}\" {wat.Item1}>{wat.Item2}</boundaryEvent>\n");
        if (opBericht)
            _berichten.Append(CultureInfo.InvariantCulture, $"<message id=\"b{id}\" name=\"{id}\"/>");
        var (eerste, laatste) = tak.Schrijf(this);
        Stroom(id, eerste);
        Stroom(laatste, naar);
        if (MetRanden)
            return;
        _inhoud.Length = inhoud;
        _banen.Length = banen;
    }

    internal string Splitsing()
    {
        var id = Nieuw("n");
        _inhoud.Append(CultureInfo.InvariantCulture, $"<exclusiveGateway id=\"{id}\" default=\"{id}-standaard\"/>\n");
        return id;
    }

    internal string Open()
    {
        var id = Nieuw("n");
        _inhoud.Append(CultureInfo.InvariantCulture, $"<subProcess id=\"{id}\" a:fase=\"{id}\">\n");
        return id;
    }

    internal void Sluit() => _inhoud.Append("</subProcess>\n");

    internal void Stroom(string van, string naar, string? voorwaarde = null, bool standaard = false)
    {
        var id = standaard ? $"{van}-standaard" : Nieuw("f");
        var binnen = voorwaarde is null ? "" : $"<conditionExpression>{voorwaarde}</conditionExpression>";
        _inhoud.Append(CultureInfo.InvariantCulture, $"<sequenceFlow id=\"{id}\" sourceRef=\"{van}\" targetRef=\"{naar}\">{binnen}</sequenceFlow>\n");
    }

    private string Nieuw(string soort) => soort + (++_nummer).ToString(CultureInfo.InvariantCulture);
}
