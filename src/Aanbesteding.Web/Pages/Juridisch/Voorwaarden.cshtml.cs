using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Shared;

namespace Aanbesteding.Web.Pages.Juridisch;

/// <summary>All conditions of one procedure, also those that guard no more.</summary>
[VoorStaf]
public sealed class VoorwaardenModel(Deur deur, Procedurelezer procedures) : ProcedurePagina(deur, procedures);
