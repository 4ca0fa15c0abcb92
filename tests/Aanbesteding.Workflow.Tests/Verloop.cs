namespace Aanbesteding.Workflow.Tests;

/// <summary>A case that plays events one after the other and refuses to go on after an objection.</summary>
internal sealed class Verloop(Werkstroom werkstroom)
{
    private Zet _zet = TokenSpel.Play(werkstroom, Markering.Leeg(werkstroom), new Gestart(Gebeurtenis.GeenFeiten));

    internal Markering Markering => _zet.Markering;

    internal IReadOnlyList<Effect> Effecten => _zet.Effecten;

    internal Verloop Taak(string taak, string? uitkomst = null, params (string Feit, string Waarde)[] feiten) =>
        Speel(new TaakAfgerond(taak, uitkomst, feiten.ToDictionary(f => f.Feit, f => f.Waarde)));

    internal Verloop Termijn(string termijn) => Speel(new TermijnVerstreken(termijn, Gebeurtenis.GeenFeiten));

    internal Verloop Bericht(string bericht, params (string Feit, string Waarde)[] feiten) =>
        Speel(new BerichtOntvangen(bericht, feiten.ToDictionary(f => f.Feit, f => f.Waarde)));

    internal Zet Probeer(Gebeurtenis gebeurtenis) => TokenSpel.Play(werkstroom, Markering, gebeurtenis);

    private Verloop Speel(Gebeurtenis gebeurtenis)
    {
        _zet = Probeer(gebeurtenis);
        return _zet.Bezwaar is null ? this : throw new InvalidOperationException(_zet.Bezwaar);
    }
}
