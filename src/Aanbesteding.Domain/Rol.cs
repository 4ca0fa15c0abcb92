namespace Aanbesteding.Domain;

/// <summary>Who may act in a procedure. The names are stored, and are the lane names of the BPMN definitions.</summary>
public enum Rol
{
    /// <summary>Configures and runs procedures; first officer of the kluis.</summary>
    Inkoper,
    /// <summary>Applies and tenders for one partij.</summary>
    Aanbieder,
    /// <summary>Scores alone and blind.</summary>
    Beoordelaar,
    /// <summary>Leads the beoordelingscommissie; second officer of the kluis.</summary>
    Voorzitter,
    /// <summary>Reviews before publication, before each poort and before the gunningsbeslissing.</summary>
    Jurist,
    /// <summary>Takes poort- and gunningsbesluiten for one or more bodies.</summary>
    Bestuurder,
    /// <summary>Keeps workflows and inrichtingen; has no key to contents.</summary>
    FunctioneelBeheerder,
    /// <summary>Reads the dossier.</summary>
    Auditor,
    /// <summary>Answers complaints; has no part in the procedure.</summary>
    Klachtbehandelaar,
    /// <summary>The bell: passes termijnen, decides nothing.</summary>
    Systeem,
}
