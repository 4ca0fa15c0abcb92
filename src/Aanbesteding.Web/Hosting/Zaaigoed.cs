using System.Security.Cryptography;
using System.Text;
using Aanbesteding.Application.Inrichtingen;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Workflow;

namespace Aanbesteding.Web.Hosting;

/// <summary>What a newcomer finds at the first start in development: the SLT procedure, in concept.</summary>
public static class Zaaigoed
{
    private const string Inrichting = "slt-2027.yaml";

    /// <summary>Makes the procedure once; at a later start the same command id is answered from memory and nothing changes.</summary>
    public static async Task Zaai(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
            return;
        var verslag = Inrichtinglezer.Lees(Inrichting, await File.ReadAllBytesAsync(Path.Combine(Mappen.Werkstromen, "procedures", Inrichting)), naam => BpmnLezer.Lees(Bpmn(naam)).Werkstroom);
        if (verslag.Gelezen is not { } gelezen)
            throw new InvalidOperationException($"{Inrichting} deugt niet: {verslag.Bevindingen[0].Uitleg}");

        var commissie = Personen.Alle.Where(p => p.Rol == Rol.Beoordelaar).Select(p => p.Id).ToList();
        var id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(gelezen.Inrichting.Kenmerk)).AsSpan(0, 16));
        var inkoper = Personen.Alle.First(p => p.Rol == Rol.Inkoper);
        await app.Services.GetRequiredService<Deur>().Stuur(
            new Actor(inkoper.Id, inkoper.Rol),
            new MaakProcedure(gelezen.Inrichting, gelezen.Tekst, Bpmn(gelezen.Inrichting.Werkstroom), commissie) { OpdrachtId = id });
    }

    private static string Bpmn(string naam) => File.ReadAllText(Path.Combine(Mappen.Werkstromen, $"{naam}.bpmn"));
}
