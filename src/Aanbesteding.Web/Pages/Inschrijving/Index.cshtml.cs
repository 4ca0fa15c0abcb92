using Aanbesteding.Application.Kluis;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;

namespace Aanbesteding.Web.Pages.MijnInschrijving;

/// <summary>The list of steps of an inschrijving.</summary>
public sealed class IndexModel(Deur deur, Procedurelezer procedures, Inzendingenlezer inzendingen)
    : MijnInschrijvingPagina(deur, procedures, inzendingen);
