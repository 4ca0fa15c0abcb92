using Aanbesteding.Application.Kluis;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;

namespace Aanbesteding.Web.Pages.MijnAanmelding;

/// <summary>The list of steps of an aanmelding.</summary>
public sealed class IndexModel(Deur deur, Procedurelezer procedures, Inzendingenlezer inzendingen)
    : MijnAanmeldingPagina(deur, procedures, inzendingen);
