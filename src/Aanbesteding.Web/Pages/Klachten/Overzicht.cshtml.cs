using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Shared;

namespace Aanbesteding.Web.Pages.Klachten;

/// <summary>How many complaints there are and what they ask of the buyer; never from whom, nor their words.</summary>
[VoorStaf]
public sealed class OverzichtModel(Deur deur, Procedurelezer procedures) : ProcedurePagina(deur, procedures);
