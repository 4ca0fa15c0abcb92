namespace Aanbesteding.Web.Onderdelen;

/// <summary>
/// What <c>_Werkstroom</c> draws: the picture of a workflow with its live tokens, and always the same as a list. The page
/// adds the partials <c>_WerkstroomHoofd</c> and <c>_WerkstroomScripts</c> to its sections <c>Hoofd</c> and <c>Scripts</c>.
/// <example><code>&lt;partial name="_Werkstroom" model='new WerkstroomBeeld("De procedure", "/werkstromen/sas-dialoog.bpmn", actief)' /&gt;</code></example>
/// </summary>
/// <param name="Naam">What the picture shows, for people who do not see it.</param>
/// <param name="BpmnAdres">Address of the BPMN file, of our own host.</param>
/// <param name="Actief">Elements that hold a token now.</param>
/// <param name="Fout">Elements on the path that breaks a rule; usually none.</param>
public sealed record WerkstroomBeeld(
    string Naam, string BpmnAdres, IReadOnlyList<WerkstroomElement> Actief, IReadOnlyList<WerkstroomElement>? Fout = null);

/// <summary>One element of the picture.</summary>
/// <param name="Id">Id in the BPMN file.</param>
/// <param name="Naam">Name to read, e.g. "Vragen beantwoorden".</param>
/// <param name="Toelichting">Where or for whom, e.g. "perceel 2"; null when there is nothing to add.</param>
public sealed record WerkstroomElement(string Id, string Naam, string? Toelichting = null);
