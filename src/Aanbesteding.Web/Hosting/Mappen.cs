namespace Aanbesteding.Web.Hosting;

/// <summary>Where the program finds its own files and keeps its data, whatever the current directory is.</summary>
public static class Mappen
{
    private const string Kenteken = "Aanbesteding.sln";

    /// <summary>Folder that holds <c>wwwroot</c> and <c>appsettings.json</c>: beside the program when published, else in the source tree.</summary>
    public static string Inhoud { get; } = VindInhoud(AppContext.BaseDirectory);

    /// <summary>Folder with the werkstromen and inrichtingen that come with the program.</summary>
    public static string Werkstromen { get; } = Path.Combine(AppContext.BaseDirectory, "workflows");

    /// <summary>Folder for databases and keys: <c>Data:Map</c>, else <c>data</c> at the root of the repository, else <c>data</c> here.</summary>
    public static string Data(IConfiguration configuratie)
    {
        var hier = Directory.GetCurrentDirectory();
        var map = configuratie["Data:Map"] is { Length: > 0 } ingesteld
            ? ingesteld
            : Path.Combine(Wortel(hier) ?? Wortel(AppContext.BaseDirectory) ?? hier, "data");

        return Directory.CreateDirectory(Path.GetFullPath(map)).FullName;
    }

    /// <summary>Folder for keys: <c>Sleutels:Map</c>, else <c>sleutels</c> in the data folder. Readable by this user only.</summary>
    public static string Sleutels(IConfiguration configuratie)
    {
        var map = configuratie["Sleutels:Map"] is { Length: > 0 } ingesteld
            ? Path.GetFullPath(ingesteld)
            : Path.Combine(Data(configuratie), "sleutels");

        return OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(map).FullName
            : Directory.CreateDirectory(map, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
    }

    private static string VindInhoud(string programma)
    {
        if (Directory.Exists(Path.Combine(programma, "wwwroot")))
            return programma;

        var bron = Path.Combine(Wortel(programma) ?? programma, "src", "Aanbesteding.Web");
        return Directory.Exists(bron) ? bron : programma;
    }

    private static string? Wortel(string vanaf)
    {
        for (var map = new DirectoryInfo(vanaf); map is not null; map = map.Parent)
            if (File.Exists(Path.Combine(map.FullName, Kenteken)))
                return map.FullName;

        return null;
    }
}
