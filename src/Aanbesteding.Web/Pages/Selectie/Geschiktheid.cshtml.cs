using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Application.Selectie;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Onderdelen;
using Aanbesteding.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Aanbesteding.Web.Pages.Selectie;

/// <summary>All aanmeldingen with the state of each requirement; hands over to the voorzitter when everything was assessed.</summary>
[VoorOpdracht("BeoordeelGeschiktheid", "RondGeschiktheidAf")]
public sealed class GeschiktheidModel(Deur deur, Procedurelezer procedures) : ProcedurePagina(deur, procedures)
{
    /// <summary>How many pairs of aanmelding and requirement still lack an assessment.</summary>
    public int Ontbreekt => Procedure.Aanmeldingen.Sum(aanmelding =>
        Procedure.Inrichting.Geschiktheidseisen.Count(eis => aanmelding.Oordelen.All(oordeel => oordeel.Eis != eis.Id)));

    /// <summary>Hands over.</summary>
    public Task<IActionResult> OnPost() =>
        Stuur(new RondGeschiktheidAf(Procedure.Id), "De geschiktheid is voorgelegd aan de voorzitter.", _ => RedirectToPage());

    /// <summary>Mood and words for one assessment.</summary>
    public static (Toon Toon, string Tekst) Stand(Eisoordeel? oordeel) => oordeel switch
    {
        null => (Toon.Neutraal, "Nog niet"),
        { Voldaan: true } => (Toon.Goed, "Voldaan"),
        _ => (Toon.Fout, "Niet voldaan"),
    };
}
