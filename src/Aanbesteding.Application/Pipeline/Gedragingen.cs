using Aanbesteding.Application.Dossier;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Domain;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Aanbesteding.Application.Pipeline;

/// <summary>
/// 1. Authorise: loads what the command is given on and asks the one table whether this role may give this command
/// in this phase. A command id that was performed before is answered as before.
/// </summary>
public sealed class Authorise<TRequest, TResponse>(AanbestedingDbContext db, Antwoordgeheugen geheugen, Werkstromen werkstromen, Handeling handeling, Weigeraar weigeraar)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IOpdracht
    where TResponse : struct, IUitkomst<TResponse>
{
    /// <inheritdoc/>
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        var naam = request.GetType().Name;
        var wie = handeling.Moment.Wie;
        if (await geheugen.Eerder<TResponse>(request, wie, cancellationToken) is { } eerder)
            return eerder.Weigering is { } bezet ? await Weiger(bezet) : eerder;
        if (wie is { Rol: Rol.Aanbieder, Partij: null })
            return await Weiger(Opdrachtweigeringen.GeenPartij);
        var rij = Bevoegdheden.Voor(naam);
        if (Bevoegdheden.Rolweigering(rij, wie.Rol) is { } rolweigering)
            return await Weiger(rolweigering);
        var geladen = await db.LaadVoor(request, wie, werkstromen, cancellationToken);
        if (!geladen.Aanvaard)
            return await Weiger(geladen.Weigering!);
        handeling.Zaak = geladen.Waarde;
        return Fasebezwaar(handeling.Zaak, naam) is { } bezwaar ? await Weiger(bezwaar) : await next();

        Weigering? Fasebezwaar(Zaak? zaak, string opdracht) =>
            zaak is not Werkstroomzaak zelf || Bevoegdheden.Toets(zelf.Werkstroom, zelf.Markering, opdracht, wie.Rol) is not { } weigering ? null
            : zelf is not Procedure procedure ? weigering
            : procedure.KwamOpTijd(opdracht, handeling.Moment) ? null : procedure.Sluitingsweigering(opdracht, handeling.Moment) ?? weigering;

        async Task<TResponse> Weiger(Weigering waarom) =>
            TResponse.Weiger(await weigeraar.Weiger(naam, request.OpdrachtId, request.Onderwerp(wie), waarom, cancellationToken));
    }
}

/// <summary>2. Validate: the shape of the request only; no facts, no database.</summary>
public sealed class Validate<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators, Handeling handeling, Weigeraar weigeraar)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IOpdracht
    where TResponse : struct, IUitkomst<TResponse>
{
    /// <inheritdoc/>
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        foreach (var validator in validators)
        {
            if ((await validator.ValidateAsync(request, cancellationToken)).Errors is [var fout, ..])
            {
                var weigering = new Weigering("misvormd", fout.ErrorMessage, "Vormvereisten van de opdracht", fout.PropertyName);
                return TResponse.Weiger(await weigeraar.Weiger(request.GetType().Name, request.OpdrachtId, request.Onderwerp(handeling.Moment.Wie), weigering, cancellationToken));
            }
        }

        return await next();
    }
}

/// <summary>3. Transact: one transaction around facts, marking, next moment, dossier and messages.</summary>
public sealed class Transact<TRequest, TResponse>(AanbestedingDbContext db) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IOpdracht
    where TResponse : struct, IUitkomst<TResponse>
{
    /// <inheritdoc/>
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        await using var transactie = await db.Database.BeginTransactionAsync(db.Afzondering, cancellationToken);
        var uitkomst = await next();
        await db.SaveChangesAsync(cancellationToken);
        await transactie.CommitAsync(cancellationToken);
        return uitkomst;
    }
}

/// <summary>4. Record: one entry in the dossier for every command, accepted or refused; messages and work list with it.</summary>
public sealed class Record<TRequest, TResponse>(AanbestedingDbContext db, Antwoordgeheugen geheugen, Handeling handeling, Dossierschrijver dossier)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IOpdracht
    where TResponse : struct, IUitkomst<TResponse>
{
    /// <inheritdoc/>
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        var uitkomst = await next();
        if (uitkomst.Weigering is not null)
        {
            db.ChangeTracker.Clear();
            // The same command may have been performed while this one waited for its turn; then that answer counts.
            if (await geheugen.Eerder<TResponse>(request, handeling.Moment.Wie, cancellationToken) is { Weigering: null } eerder)
                return eerder;
        }

        if (request is IZwijgtZonderFeiten && handeling.Zaken.All(z => z.Feiten.Count == 0))
            return uitkomst;
        await dossier.Schrijf(request.GetType().Name, request.OpdrachtId, request.Onderwerp(handeling.Moment.Wie), uitkomst.Weigering, cancellationToken);
        if (uitkomst.Weigering is null)
        {
            geheugen.Onthoud(request, handeling.Moment.Wie, uitkomst);
            foreach (var zaak in handeling.Zaken)
                await db.WerkBij(zaak, handeling.Moment, cancellationToken);
        }

        return uitkomst;
    }
}

/// <summary>Records a refusal that came before the transaction, in a transaction of its own.</summary>
public sealed class Weigeraar(AanbestedingDbContext db, Dossierschrijver dossier)
{
    /// <summary>Writes the refusal to the dossier and gives it back.</summary>
    public async Task<Weigering> Weiger(string opdracht, Guid opdrachtId, string onderwerp, Weigering weigering, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        await using var transactie = await db.Database.BeginTransactionAsync(db.Afzondering, ct);
        await dossier.Schrijf(opdracht, opdrachtId, onderwerp, weigering, ct);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return weigering;
    }
}
