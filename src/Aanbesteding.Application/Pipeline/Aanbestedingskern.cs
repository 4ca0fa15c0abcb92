using Aanbesteding.Application.Berichten;
using Aanbesteding.Application.Dossier;
using Aanbesteding.Application.Gunning;
using Aanbesteding.Application.Juridisch;
using Aanbesteding.Application.Klachten;
using Aanbesteding.Application.Kluis;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Application.Termijnen;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Application.Toewijzing;
using Aanbesteding.Domain.Toewijzing;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Aanbesteding.Application.Pipeline;

/// <summary>Registers the application: the pipeline in its fixed order, and every handler and shape check of this assembly.</summary>
public static class Aanbestedingskern
{
    /// <summary>Adds everything but the database, the clock, the key ring and the bell: those belong to the host.</summary>
    public static IServiceCollection AddAanbestedingskern(this IServiceCollection services)
    {
        services.AddSingleton<Deur>();
        services.AddSingleton<Werkstromen>();
        services.AddSingleton<IBesteTotaalOplosser, CpSatOplosser>();
        services.AddScoped<Handeling>();
        services.AddScoped<Antwoordgeheugen>();
        services.AddScoped<Weigeraar>();
        services.AddScoped<Dossierschrijver>();
        services.AddScoped<Dossierlezer>();
        services.AddScoped<Dossieruitvoer>();
        services.AddScoped<Kluisopslag>();
        services.AddScoped<Prijskluis>();
        services.AddScoped<Latekluis>();
        services.AddScoped<Beschikbaarheidslezer>();
        services.AddScoped<Hartslagopruiming>();
        services.AddScoped<Inzenden>();
        services.AddSingleton<IZaadbron, Willekeur>();
        services.AddScoped<Procedurelezer>();
        services.AddScoped<Werklijst>();
        services.AddScoped<Toetslezer>();
        services.AddScoped<Juristenlijst>();
        services.AddScoped<Meldingenlezer>();
        services.AddScoped<Werkstroomlezer>();
        services.AddScoped<Inzendingenlezer>();
        services.AddScoped<Berichtenlezer>();
        services.AddScoped<Agendalezer>();
        services.AddScoped<Postuitgang>();
        services.AddScoped<Klachtenlezer>();
        services.AddScoped<Aanvraagbewijslezer>();
        services.AddScoped<Bewijsopslag>();
        services.AddScoped<OpenHouselezer>();
        services.AddScoped<Registerlezer>();
        services.AddScoped<Toetsvoorraad>();
        services.AddScoped<Gelijkheidslezer>();
        services.AddScoped<Toelatingstelling>();
        services.AddScoped<Toelatingsdossier>();
        services.AddSingleton<Belronde>();
        services.AddSingleton<Belgeheugen>();
        services.AddScoped<Bellezer>();
        services.AddScoped<Processenverbaal>();
        services.AddScoped<ServiceFactory>(p => p.GetRequiredService);
        services.AddScoped<IMediator, Mediator>();
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(Authorise<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(Validate<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(Transact<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(Record<,>));
        foreach (var (soort, type) in from type in typeof(Aanbestedingskern).Assembly.GetTypes()
                                      where type is { IsAbstract: false, IsGenericTypeDefinition: false }
                                      from soort in type.GetInterfaces()
                                      where soort.IsGenericType && (soort.GetGenericTypeDefinition() == typeof(IRequestHandler<,>) || soort.GetGenericTypeDefinition() == typeof(IValidator<>))
                                      select (soort, type))
            services.AddScoped(soort, type);
        return services;
    }
}
