using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Aanbesteding.Web.Tests.Hosting;

public class ToegangTests(TestPortaal portaal) : IClassFixture<TestPortaal>
{
    [Fact]
    public async Task Endpoints_AllOfThem_HaveTheApprovedRule()
    {
        var endpoints = portaal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

        var regels = new List<string>();
        foreach (var endpoint in endpoints)
            regels.Add($"{Methoden(endpoint)} /{endpoint.RoutePattern.RawText?.TrimStart('/')}: {Regel(await Metadata(endpoint))}");

        Goedgekeurd.MoetGelijkZijn(string.Join('\n', regels.Distinct().Order(StringComparer.Ordinal)), "Toegang");
    }

    [Fact]
    public async Task FallbackPolicy_Always_RequiresASignedInPerson()
    {
        var beleid = portaal.Services.GetRequiredService<IAuthorizationPolicyProvider>();

        var vangnet = await beleid.GetFallbackPolicyAsync();

        vangnet.ShouldNotBeNull().Requirements.ShouldContain(eis => eis is Microsoft.AspNetCore.Authorization.Infrastructure.DenyAnonymousAuthorizationRequirement);
    }

    /// <summary>The attributes of a page model are known only once the page is loaded.</summary>
    private async Task<EndpointMetadataCollection> Metadata(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } pagina
            ? new(endpoint.Metadata.Concat(
                (await portaal.Services.GetRequiredService<PageLoader>().LoadAsync(pagina, endpoint.Metadata)).EndpointMetadata ?? []))
            : endpoint.Metadata;

    private static string Methoden(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is { HttpMethods.Count: > 0 } methoden
            ? string.Join(',', methoden.HttpMethods.Order(StringComparer.Ordinal))
            : "*";

    private static string Regel(EndpointMetadataCollection metadata)
    {
        if (metadata.GetMetadata<IAllowAnonymous>() is not null)
            return "openbaar";

        var eisen = metadata.GetOrderedMetadata<IAuthorizeData>()
            .Select(eis => $"{eis.Policy}{eis.Roles}")
            .Where(eis => eis.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return eisen.Count == 0 ? "aangemeld" : $"aangemeld en {string.Join(" en ", eisen)}";
    }
}
