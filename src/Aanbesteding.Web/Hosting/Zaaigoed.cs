using System.Security.Cryptography;
using System.Text;
using Aanbesteding.Application.Inrichtingen;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;
using Aanbesteding.Workflow;

namespace Aanbesteding.Web.Hosting;

/// <summary>What a newcomer finds at the first start in development: a SAS procedure and an open house, both in concept.</summary>
public static class Zaaigoed
{
    private const string Procedure = "slt-2027.yaml";
    private const string OpenHouse = "wonen-met-begeleiding-2027.yaml";

    /// <summary>Makes both once; at a later start the same command ids are answered from memory and nothing changes.</summary>
    public static async Task Zaai(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
            return;
        var deur = app.Services.GetRequiredService<Deur>();
        var inkoper = Personen.Alle.First(p => p.Rol == Rol.Inkoper);
        var wie = new Actor(inkoper.Id, inkoper.Rol);
        var commissie = Personen.Alle.Where(p => p.Rol == Rol.Beoordelaar).Select(p => p.Id).ToList();

        var procedure = Inrichtinglezer.Lees(Procedure, await Bytes(Procedure), Werkstroom);
        var slt = procedure.Gelezen ?? throw Ondeugdelijk(Procedure, procedure.Bevindingen);
        await deur.Stuur(wie, new MaakProcedure(slt.Inrichting, slt.Tekst, Bpmn(slt.Inrichting.Werkstroom), commissie) { OpdrachtId = Id(slt.Inrichting.Kenmerk) });

        var toelating = Toelatingslezer.Lees(OpenHouse, await Bytes(OpenHouse), Werkstroom);
        var wonen = toelating.Gelezen ?? throw Ondeugdelijk(OpenHouse, toelating.Bevindingen);
        await deur.Stuur(wie, new MaakToelatingssysteem(wonen.Inrichting, wonen.Tekst, Bpmn(wonen.Inrichting.Werkstroom), Bpmn(wonen.Inrichting.Aanvraagwerkstroom)) { OpdrachtId = Id(wonen.Inrichting.Kenmerk) });
    }

    private static Task<byte[]> Bytes(string inrichting) => File.ReadAllBytesAsync(Path.Combine(Mappen.Werkstromen, "procedures", inrichting));

    private static Werkstroom? Werkstroom(string naam) => BpmnLezer.Lees(Bpmn(naam)).Werkstroom;

    private static string Bpmn(string naam) => File.ReadAllText(Path.Combine(Mappen.Werkstromen, $"{naam}.bpmn"));

    private static Guid Id(string kenmerk) => new(SHA256.HashData(Encoding.UTF8.GetBytes(kenmerk)).AsSpan(0, 16));

    private static InvalidOperationException Ondeugdelijk(string bestand, IReadOnlyList<Inrichtingbevinding> bevindingen) => new($"{bestand} deugt niet: {bevindingen[0].Uitleg}");
}
