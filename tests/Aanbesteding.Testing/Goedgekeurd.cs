using System.Runtime.CompilerServices;
using Shouldly;

namespace Aanbesteding.Testing;

/// <summary>Compares text with an approved file beside the test. A difference leaves a <c>.received.txt</c> to look at and, when right, to copy.</summary>
public static class Goedgekeurd
{
    public static void MoetGelijkZijn(string tekst, string naam, [CallerFilePath] string test = "")
    {
        MoetGelijkZijnAan(tekst, Path.Combine(Path.GetDirectoryName(test)!, naam + ".approved.txt"));
    }

    /// <summary>The same for a file that is approved where it stands; the difference is left beside it.</summary>
    public static void MoetGelijkZijnAan(string tekst, string goedgekeurd)
    {
        var naam = Path.GetFileName(goedgekeurd).Split('.')[0];
        var ontvangen = Path.Combine(Path.GetDirectoryName(goedgekeurd)!, naam + ".received.txt");
        var verwacht = File.Exists(goedgekeurd) ? File.ReadAllText(goedgekeurd).ReplaceLineEndings("\n").TrimEnd() : "";
        var werkelijk = tekst.ReplaceLineEndings("\n").TrimEnd();
        if (werkelijk == verwacht)
        {
            File.Delete(ontvangen);
            return;
        }

        File.WriteAllText(ontvangen, werkelijk + "\n");
        var (oud, nieuw) = (verwacht.Split('\n'), werkelijk.Split('\n'));
        var verschil = oud.Except(nieuw).Select(regel => $"- {regel}").Concat(nieuw.Except(oud).Select(regel => $"+ {regel}")).Take(20);
        throw new ShouldAssertException($"Look at {naam}.received.txt; when it is right, make it the approved file.\n{string.Join('\n', verschil)}");
    }
}
