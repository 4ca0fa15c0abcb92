using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Aanbesteding.Application.Inrichtingen;

/// <summary>A piece of YAML that knows its line, from 1.</summary>
internal abstract record Knoop(int Regel);

/// <summary>A scalar.</summary>
/// <param name="Regel">Its line.</param>
/// <param name="Tekst">Its text.</param>
/// <param name="Kaal">Written without quotes or block: only then it can be a number, true, false or null.</param>
internal sealed record Waardeknoop(int Regel, string Tekst, bool Kaal) : Knoop(Regel);

/// <summary>A sequence.</summary>
internal sealed record Lijstknoop(int Regel, IReadOnlyList<Knoop> Delen) : Knoop(Regel);

/// <summary>A mapping; a key may occur more than once, the reader reports that.</summary>
internal sealed record Vakknoop(int Regel, IReadOnlyList<(Waardeknoop Sleutel, Knoop Waarde)> Velden) : Knoop(Regel);

/// <summary>
/// Reads one YAML document as a tree. Every value stands where it is used: anchors, aliases and tags are refused, so a
/// small file cannot unfold into a large one.
/// </summary>
internal sealed class Yamlboom
{
    /// <summary>Largest file in characters, about twenty times a real inrichting.</summary>
    public const int Grootst = 200_000;

    /// <summary>Deepest nesting; a real inrichting has five levels.</summary>
    private const int Diepst = 20;

    private readonly Parser _lezer;
    private readonly Leesverloop _verloop;

    private Yamlboom(string tekst, Leesverloop verloop)
    {
        _lezer = new Parser(new StringReader(tekst));
        _verloop = verloop;
    }

    /// <summary>The root; null when there is none, with the reason in the findings.</summary>
    public static Knoop? Lees(string tekst, Leesverloop verloop)
    {
        if (tekst.Length > Grootst)
        {
            verloop.Meld(1, Leescode.TeGroot, $"Het bestand is groter dan {Grootst} tekens.", "");
            return null;
        }

        try
        {
            return new Yamlboom(tekst, verloop).Document();
        }
        catch (YamlException fout)
        {
            verloop.Meld((int)Math.Max(1, fout.Start.Line), Leescode.GeenYaml, $"Dit is geen leesbare YAML (teken {fout.Start.Column}).", "");
            return null;
        }
        catch (InvalidOperationException)
        {
            // The scanner of the library gives up this way on some malformed scalars in flow style, without a position.
            verloop.Meld(1, Leescode.GeenYaml, "Dit is geen leesbare YAML.", "");
            return null;
        }
    }

    private Knoop? Document()
    {
        _lezer.Consume<StreamStart>();
        if (!_lezer.TryConsume<DocumentStart>(out _))
        {
            _verloop.Meld(1, Leescode.VeldOntbreekt, "Het bestand is leeg.", "");
            return null;
        }

        var wortel = Lees(0);
        _lezer.Consume<DocumentEnd>();
        if (_lezer.TryConsume<DocumentStart>(out var volgende))
            _verloop.Meld((int)volgende.Start.Line, Leescode.VerkeerdeSoort, "Het bestand bevat meer dan één document.", "");
        return wortel;
    }

    private Knoop Lees(int diepte)
    {
        if (diepte > Diepst)
            return SlaOver();
        var gebeurtenis = _lezer.Consume<ParsingEvent>();
        var regel = (int)gebeurtenis.Start.Line;
        if (gebeurtenis is AnchorAlias || gebeurtenis is NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false })
            _verloop.Meld(regel, Leescode.Verwijzing, "Ankers (&), verwijzingen (*) en labels (!) zijn niet toegestaan. Schrijf de waarde voluit.", "");
        return gebeurtenis switch
        {
            Scalar waarde => new Waardeknoop(regel, waarde.Value, waarde.Style is ScalarStyle.Plain),
            SequenceStart => new Lijstknoop(regel, Delen(diepte)),
            MappingStart => new Vakknoop(regel, Velden(diepte)),
            _ => new Waardeknoop(regel, "", Kaal: false),
        };
    }

    private Waardeknoop SlaOver()
    {
        var regel = (int)_lezer.Current!.Start.Line;
        _verloop.Meld(regel, Leescode.TeGroot, $"De velden zijn dieper genest dan {Diepst} lagen.", "");
        _lezer.SkipThisAndNestedEvents();
        return new Waardeknoop(regel, "", Kaal: false);
    }

    private List<Knoop> Delen(int diepte)
    {
        List<Knoop> delen = [];
        while (!_lezer.TryConsume<SequenceEnd>(out _))
            delen.Add(Lees(diepte + 1));
        return delen;
    }

    private List<(Waardeknoop Sleutel, Knoop Waarde)> Velden(int diepte)
    {
        List<(Waardeknoop, Knoop)> velden = [];
        while (!_lezer.TryConsume<MappingEnd>(out _))
        {
            var sleutel = Lees(diepte + 1);
            var waarde = Lees(diepte + 1);
            if (sleutel is Waardeknoop naam)
                velden.Add((naam, waarde));
            else
                _verloop.Meld(sleutel.Regel, Leescode.VerkeerdeSoort, "De naam van een veld is een woord.", "");
        }

        return velden;
    }
}
