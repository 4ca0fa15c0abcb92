using System.Globalization;
using System.Text;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Domain.Toelating;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace Aanbesteding.Application.Toelating;

/// <summary>One line of the public register.</summary>
/// <param name="Id">Id of the deelnemer.</param>
/// <param name="Naam">Statutory name.</param>
/// <param name="KvkNummer">Number in the trade register.</param>
/// <param name="Categorie">Id of the categorie.</param>
/// <param name="Sinds">First day of the overeenkomst.</param>
/// <param name="Status">How the deelname stands.</param>
public sealed record Registerregel(Guid Id, string Naam, string KvkNummer, string Categorie, LocalDate Sinds, Deelnemerstatus Status);

/// <summary>A part of the register.</summary>
/// <param name="Regels">The lines, by name.</param>
/// <param name="Volgende">Where the next part begins; null at the end.</param>
public sealed record Registerblad(IReadOnlyList<Registerregel> Regels, string? Volgende);

/// <summary>
/// The public register: who takes part in which categorie. Read in parts by name, so that the first part of ten thousand takes as
/// long as that of ten.
/// </summary>
public sealed class Registerlezer(AanbestedingDbContext db)
{
    /// <summary>Lines in one part.</summary>
    public const int Bladgrootte = 50;

    /// <summary>One part.</summary>
    /// <param name="systeem">The open house.</param>
    /// <param name="categorie">Id of the categorie; null for all.</param>
    /// <param name="vanaf">Where to begin, as <see cref="Registerblad.Volgende"/> said; null for the beginning. What is no such place counts as the beginning.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<Registerblad> Lees(Guid systeem, string? categorie, string? vanaf, CancellationToken ct = default)
    {
        var bron = db.Deelnemers.AsNoTracking().Where(d => d.SysteemId == systeem && d.InRegister);
        if (categorie is not null)
            bron = bron.Where(d => d.Categorie == categorie);
        if (Plaats(vanaf) is var (naam, id))
            bron = bron.Where(d => string.Compare(d.Naam, naam) >= 0 && (d.Naam != naam || d.Id.CompareTo(id) > 0));
        var regels = await bron.OrderBy(d => d.Naam).ThenBy(d => d.Id).Take(Bladgrootte + 1)
            .Select(d => new Registerregel(d.Id, d.Naam, d.KvkNummer, d.Categorie, d.Sinds, d.Status)).ToListAsync(ct);
        return regels.Count <= Bladgrootte
            ? new Registerblad(regels, null)
            : new Registerblad(regels[..Bladgrootte], PlaatsNa(regels[Bladgrootte - 1]));
    }

    /// <summary>Every line, part by part, for a file.</summary>
    public async IAsyncEnumerable<Registerregel> Alles(Guid systeem, string? categorie, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct = default)
    {
        for (string? vanaf = ""; ;)
        {
            var blad = await Lees(systeem, categorie, vanaf, ct);
            foreach (var regel in blad.Regels)
                yield return regel;
            if (blad.Volgende is null)
                yield break;
            vanaf = blad.Volgende;
        }
    }

    /// <summary>A line as CSV (RFC 4180); a name that a spreadsheet would take for a formula is made text.</summary>
    public static string Csv(Registerregel regel)
    {
        ArgumentNullException.ThrowIfNull(regel);
        return string.Join(';', Veld(regel.Naam), regel.KvkNummer, Veld(regel.Categorie), LocalDatePattern.Iso.Format(regel.Sinds), regel.Status.ToString().ToLowerInvariant());
    }

    /// <summary>The headings of <see cref="Csv"/>.</summary>
    public const string Csvkop = "naam;kvk-nummer;categorie;sinds;status";

    /// <summary>Where the part after this line begins.</summary>
    public static string PlaatsNa(Registerregel regel)
    {
        ArgumentNullException.ThrowIfNull(regel);
        return Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{regel.Id}{regel.Naam}"))).Replace('+', '-').Replace('/', '_').TrimEnd('=');
    }

    private static string Veld(string tekst)
    {
        var veilig = tekst is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? $"'{tekst}" : tekst;
        return $"\"{veilig.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }


    private static (string Naam, Guid Id)? Plaats(string? vanaf)
    {
        if (string.IsNullOrEmpty(vanaf))
            return null;
        var base64 = vanaf.Replace('-', '+').Replace('_', '/');
        var bytes = new byte[base64.Length];
        if (!Convert.TryFromBase64String(base64.PadRight((base64.Length + 3) / 4 * 4, '='), bytes, out var lengte))
            return null;
        var tekst = Encoding.UTF8.GetString(bytes, 0, lengte);
        return tekst.Length > 36 && Guid.TryParse(tekst.AsSpan(0, 36), out var id) ? (tekst[36..], id) : null;
    }
}
