using Microsoft.EntityFrameworkCore;

namespace Aanbesteding.Web.Hosting.Identiteit;

/// <summary>Clients and tokens of the embedded authority (development only); apart from the facts of procedures.</summary>
public sealed class IdentiteitDbContext(DbContextOptions<IdentiteitDbContext> opties) : DbContext(opties);
