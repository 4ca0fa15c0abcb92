using System.Globalization;
using System.Net;
using System.Text;
using Aanbesteding.Domain;

namespace Aanbesteding.Application.Berichten;

/// <summary>A letter as a web page: alone, to keep and to print, or as a part of the portal. Everything in it is escaped.</summary>
public static class Briefhtml
{
    private const string Stijl = """
        body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; font: 1rem/1.55 Calibri, Carlito, "Segoe UI", sans-serif; }
        h1 { font-size: 1.75rem; line-height: 1.25; } h2 { margin-top: 2.5rem; font-size: 1.35rem; } h3 { margin-top: 1.75rem; font-size: 1.125rem; } h4 { margin-bottom: 0; font-size: 1rem; }
        h1, h2, h3, h4 { break-after: avoid; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .125rem 1.5rem; margin: 1.5rem 0 2rem; } dt { font-weight: 600; } dd { margin: 0; }
        .tabel { overflow-x: auto; margin: 1rem 0 1.5rem; }
        table { width: 100%; border-collapse: collapse; font-size: .9375rem; } caption { padding-bottom: .375rem; font-weight: 600; text-align: left; }
        th, td { padding: .375rem .625rem; border-bottom: 1px solid #9a9a9a; text-align: left; vertical-align: top; } thead th { border-bottom: 2px solid #1a1a1a; vertical-align: bottom; }
        tbody th { font-weight: 400; } .cijfers { text-align: right; font-variant-numeric: tabular-nums; } tr { break-inside: avoid; } thead { display: table-header-group; }
        @page { size: A4; margin: 2.2cm; } @media print { body { max-width: none; margin: 0; padding: 0; font-size: 10.5pt; } }
        """;

    /// <summary>The letter as a page of its own, with nothing outside it.</summary>
    public static string Pagina(Schriftstuk stuk)
    {
        ArgumentNullException.ThrowIfNull(stuk);
        var titel = Schoon(Briefnaam.Titel(stuk));
        return $"<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{titel}</title>\n<style>\n{Stijl.ReplaceLineEndings("\n")}\n</style>\n</head>\n<body>\n<main>\n<h1>{Schoon(stuk.Titel)}</h1>\n{Inhoud(stuk, 2)}</main>\n</body>\n</html>\n";
    }

    /// <summary>All of the letter below its title, for inside a page.</summary>
    /// <param name="stuk">The letter.</param>
    /// <param name="niveau">Level of its first headings, 2 up to and including 4.</param>
    public static string Inhoud(Schriftstuk stuk, int niveau)
    {
        ArgumentNullException.ThrowIfNull(stuk);
        var html = new StringBuilder("<dl>\n");
        foreach (var gegeven in stuk.Hoofd)
            html.Append(CultureInfo.InvariantCulture, $"<dt>{Schoon(gegeven.Naam)}</dt><dd>{Schoon(gegeven.Waarde)}</dd>\n");
        html.Append("</dl>\n");
        foreach (var onderdeel in stuk.Onderdelen)
            Schrijf(html, onderdeel, niveau);
        return html.ToString();
    }

    private static void Schrijf(StringBuilder html, Onderdeel onderdeel, int niveau)
    {
        switch (onderdeel)
        {
            case Onderdeel.Kop kop:
                html.Append(CultureInfo.InvariantCulture, $"<h{niveau + kop.Niveau - 1}>{Schoon(kop.Tekst)}</h{niveau + kop.Niveau - 1}>\n");
                break;
            case Onderdeel.Alinea alinea:
                html.Append(CultureInfo.InvariantCulture, $"<p>{Schoon(alinea.Tekst)}</p>\n");
                break;
            case Onderdeel.Lijst lijst:
                html.Append(CultureInfo.InvariantCulture, $"<ul>\n{string.Concat(lijst.Punten.Select(punt => $"<li>{Schoon(punt)}</li>\n"))}</ul>\n");
                break;
            case Onderdeel.Tabel tabel:
                Tabel(html, tabel);
                break;
        }
    }

    private static void Tabel(StringBuilder html, Onderdeel.Tabel tabel)
    {
        static string Stand(Kolom kolom) => kolom.Getal ? " class=\"cijfers\"" : "";
        // A group and no region: one page may show many letters with equal tables, and a landmark must be the only one of its name.
        html.Append(CultureInfo.InvariantCulture, $"<div class=\"tabel\" tabindex=\"0\" role=\"group\" aria-label=\"{Schoon(tabel.Bijschrift)}\">\n<table>\n<caption>{Schoon(tabel.Bijschrift)}</caption>\n<thead><tr>");
        html.Append(string.Concat(tabel.Kolommen.Select(kolom => $"<th scope=\"col\"{Stand(kolom)}>{Schoon(kolom.Naam)}</th>"))).Append("</tr></thead>\n<tbody>\n");
        foreach (var rij in tabel.Rijen)
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Schoon(rij[0])}</th>");
            html.Append(string.Concat(tabel.Kolommen.Zip(rij).Skip(1).Select(cel => $"<td{Stand(cel.First)}>{Schoon(cel.Second)}</td>"))).Append("</tr>\n");
        }

        html.Append("</tbody>\n</table>\n</div>\n");
    }

    private static string Schoon(string tekst) => WebUtility.HtmlEncode(tekst);
}

/// <summary>What a letter is called outside the portal.</summary>
public static class Briefnaam
{
    /// <summary>Title in the properties of a file: what it is, and about which procedure.</summary>
    public static string Titel(Schriftstuk stuk)
    {
        ArgumentNullException.ThrowIfNull(stuk);
        return stuk.Hoofd.FirstOrDefault(gegeven => gegeven.Naam == "Kenmerk") is { } kenmerk ? $"{stuk.Titel} ({kenmerk.Waarde})" : stuk.Titel;
    }

    /// <summary>Name of a file without its extension: letters, digits and hyphens alone.</summary>
    public static string Bestand(params string[] delen)
    {
        var tekst = string.Join('-', delen).ToLowerInvariant();
        return string.Join('-', string.Concat(tekst.Select(teken => char.IsAsciiLetterOrDigit(teken) ? teken : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
