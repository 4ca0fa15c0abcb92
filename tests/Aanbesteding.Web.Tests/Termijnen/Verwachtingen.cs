using Aanbesteding.Domain;

namespace Aanbesteding.Web.Tests.Termijnen;

/// <summary>An inrichting of which every step has an expected length and every closing a nota van inlichtingen, whatever its file says.</summary>
public static class Verwachtingen
{
    public static Inrichting In(Inrichting inrichting) => inrichting with
    {
        Planning =
        [
            .. inrichting.Planning.Where(t => t.Voor is null),
            Terug("nota-inlichtingen-selectie", "sluiting-aanmelding"),
            Terug("nota-inlichtingen-inschrijving", "sluiting-inschrijving"),
        ],
        Verwachtingen =
        [
            new("selectiebeslissing", "sluiting-aanmelding", 6, "week"),
            new("uitnodiging", "bezwaartermijn-selectie", 10, "week"),
            new("gunningsbeslissing", "sluiting-inschrijving", 6, "week"),
            new("overeenkomst", "opschortende-termijn", 10, "werkdag"),
        ],
    };

    private static Termijnregel Terug(string naam, string voor) => new(naam, null, 10, "dag", "atw", null, "Inschrijfdocument, planning") { Voor = voor };
}
