using Aanbesteding.Workflow;

namespace Aanbesteding.Web.Pages.Shared;

/// <summary>What comes after a task, for people who want to know what their answer leads to.</summary>
public static class Vervolg
{
    /// <summary>The nearest user task of one of these kinds, following the flows of the same scope; null when there is none.</summary>
    public static Element? Eerstvolgende(this Aanbesteding.Workflow.Werkstroom werkstroom, Element taak, params string[] soorten)
    {
        ArgumentNullException.ThrowIfNull(werkstroom);
        ArgumentNullException.ThrowIfNull(taak);
        var gezien = new HashSet<string>(StringComparer.Ordinal) { taak.Id };
        var rij = new Queue<string>(gezien);
        while (rij.TryDequeue(out var id))
        {
            foreach (var naar in werkstroom.Uitgaand(id).Select(s => s.Naar).Where(gezien.Add))
            {
                if (werkstroom[naar] is { TaakSoort: { } soort } gevonden && soorten.Contains(soort, StringComparer.Ordinal))
                    return gevonden;
                rij.Enqueue(naar);
            }
        }

        return null;
    }
}
