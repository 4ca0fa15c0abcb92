using Aanbesteding.Web.Api;
using Aanbesteding.Web.Berichten;
using Aanbesteding.Web.Hosting;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Beoordeling;
using Aanbesteding.Web.Pages.Berichten;
using Aanbesteding.Web.Pages.OpenHouse.Aanvragen;
using Aanbesteding.Web.Pages.OpenHouse.Kamers;
using Aanbesteding.Web.Pages.OpenHouse.Register;
using Aanbesteding.Web.Pages.Poorten;
using Aanbesteding.Web.Pages.Procedures;
using Aanbesteding.Web.Pages.Storingen;
using Aanbesteding.Web.Pages.Termijnen;

if (Opdrachtregel.IsOpdracht(args))
    return await Opdrachtregel.Voer(args, Console.In, Console.Out, Console.Error);

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = Mappen.Inhoud });

if (Opstartcontrole.Bezwaren(builder.Configuration, builder.Environment) is { Count: > 0 } bezwaren)
    return Opstartcontrole.Meld(bezwaren, Console.Error);

builder.AddAdres();
builder.AddSleutels();
builder.AddKlok();
builder.AddDatabank();
builder.AddBel();
builder.AddPost();
builder.AddHartslag();
builder.AddIdentiteit();
builder.AddPortaal();
builder.AddApi();

var app = builder.Build();

app.UseAankomst();
app.UseVeiligeKoppen();
app.UseFoutpaginas();
app.UseBestanden();
app.UseRequestLocalization("nl-NL");
app.UseRouting();
app.UseAuthentication();
app.UseAuthorization();
app.MapPortaal();
app.MapApi();
app.MapBestanden();
app.MapAanvraagbewijzen();
app.MapOpenHousedossier();
app.MapOpenHouseBestanden();
app.MapBesluitbestanden();
app.MapHartslag();
app.MapStoringsbestanden();
app.MapMatrixbestanden();
app.MapBriefbestanden();
app.MapAgenda();
app.MapIdentiteit();

await app.WerkDatabankBij();
await app.Zaai();
await app.StartBel();
app.StartPost();
app.StartHartslag();
await app.RunAsync();
return 0;
