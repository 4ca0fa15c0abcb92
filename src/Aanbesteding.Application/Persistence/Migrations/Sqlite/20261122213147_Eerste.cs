using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Aanbesteding.Application.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Eerste : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Berichten",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProcedureId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Partij = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Onderwerp = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Tekst = table.Column<string>(type: "TEXT", nullable: false),
                    Verzonden = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Berichten", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Definities",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Bpmn = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Definities", x => x.Hash);
                });

            migrationBuilder.CreateTable(
                name: "Documentteksten",
                columns: table => new
                {
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Tekst = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Documentteksten", x => x.Sha256);
                });

            migrationBuilder.CreateTable(
                name: "Inrichtingen",
                columns: table => new
                {
                    ProcedureId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Tekst = table.Column<string>(type: "TEXT", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inrichtingen", x => x.ProcedureId);
                });

            migrationBuilder.CreateTable(
                name: "Inzendingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcedureId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Partij = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Soort = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    VerpakteSleutel = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Ontvangen = table.Column<long>(type: "INTEGER", nullable: false),
                    Bevestigd = table.Column<long>(type: "INTEGER", nullable: true),
                    Verzegeld = table.Column<long>(type: "INTEGER", nullable: true),
                    Vingerafdruk = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inzendingen", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "KluisBlokken",
                columns: table => new
                {
                    InzendingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Onderdeel = table.Column<int>(type: "INTEGER", nullable: false),
                    Volgnummer = table.Column<int>(type: "INTEGER", nullable: false),
                    Cijfertekst = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KluisBlokken", x => new { x.InzendingId, x.Onderdeel, x.Volgnummer });
                });

            migrationBuilder.CreateTable(
                name: "Kluissleutels",
                columns: table => new
                {
                    ProcedureId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Verpakt = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Kluissleutels", x => x.ProcedureId);
                });

            migrationBuilder.CreateTable(
                name: "Posten",
                columns: table => new
                {
                    Onderwerp = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Volgnummer = table.Column<long>(type: "INTEGER", nullable: false),
                    Op = table.Column<long>(type: "INTEGER", nullable: false),
                    Opdracht = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Persoon = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Geweigerd = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Tekst = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Posten", x => new { x.Onderwerp, x.Volgnummer });
                });

            migrationBuilder.CreateTable(
                name: "Procedures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Rondes = table.Column<string>(type: "TEXT", nullable: false),
                    Dialoogrondes = table.Column<string>(type: "TEXT", nullable: false),
                    Afsprakensets = table.Column<string>(type: "TEXT", nullable: false),
                    Inschrijvingen = table.Column<string>(type: "TEXT", nullable: false),
                    Gunningsbeslissing = table.Column<string>(type: "TEXT", nullable: true),
                    Overeenkomsten = table.Column<string>(type: "TEXT", nullable: false),
                    Intrekking = table.Column<string>(type: "TEXT", nullable: true),
                    Kenmerk = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Versie = table.Column<long>(type: "INTEGER", nullable: false),
                    Inrichting = table.Column<string>(type: "TEXT", nullable: false),
                    WerkstroomHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Markering = table.Column<string>(type: "TEXT", nullable: false),
                    Commissie = table.Column<string>(type: "TEXT", nullable: false),
                    Keuzes = table.Column<string>(type: "TEXT", nullable: false),
                    Documenten = table.Column<string>(type: "TEXT", nullable: false),
                    Termijnen = table.Column<string>(type: "TEXT", nullable: false),
                    Taken = table.Column<string>(type: "TEXT", nullable: false),
                    Oordelen = table.Column<string>(type: "TEXT", nullable: false),
                    Besluiten = table.Column<string>(type: "TEXT", nullable: false),
                    Gepubliceerd = table.Column<long>(type: "INTEGER", nullable: true),
                    VolgendMoment = table.Column<long>(type: "INTEGER", nullable: true),
                    EersteSleutel = table.Column<string>(type: "TEXT", nullable: true),
                    Aanmeldingen = table.Column<string>(type: "TEXT", nullable: false),
                    Toewijzingen = table.Column<string>(type: "TEXT", nullable: false),
                    Lotingen = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Procedures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "VerwerkteOpdrachten",
                columns: table => new
                {
                    OpdrachtId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Persoon = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Opdracht = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Antwoord = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VerwerkteOpdrachten", x => x.OpdrachtId);
                });

            migrationBuilder.CreateTable(
                name: "Werkitems",
                columns: table => new
                {
                    ProcedureId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Taak = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Naam = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Soort = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Rol = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Geopend = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Werkitems", x => new { x.ProcedureId, x.Taak });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Berichten_Partij_Verzonden",
                table: "Berichten",
                columns: new[] { "Partij", "Verzonden" });

            migrationBuilder.CreateIndex(
                name: "IX_Inzendingen_ProcedureId_Soort_Partij",
                table: "Inzendingen",
                columns: new[] { "ProcedureId", "Soort", "Partij" });

            migrationBuilder.CreateIndex(
                name: "IX_Procedures_Kenmerk",
                table: "Procedures",
                column: "Kenmerk",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Procedures_VolgendMoment",
                table: "Procedures",
                column: "VolgendMoment");

            migrationBuilder.CreateIndex(
                name: "IX_Werkitems_Rol",
                table: "Werkitems",
                column: "Rol");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Berichten");

            migrationBuilder.DropTable(
                name: "Definities");

            migrationBuilder.DropTable(
                name: "Documentteksten");

            migrationBuilder.DropTable(
                name: "Inrichtingen");

            migrationBuilder.DropTable(
                name: "Inzendingen");

            migrationBuilder.DropTable(
                name: "KluisBlokken");

            migrationBuilder.DropTable(
                name: "Kluissleutels");

            migrationBuilder.DropTable(
                name: "Posten");

            migrationBuilder.DropTable(
                name: "Procedures");

            migrationBuilder.DropTable(
                name: "VerwerkteOpdrachten");

            migrationBuilder.DropTable(
                name: "Werkitems");
        }
    }
}
