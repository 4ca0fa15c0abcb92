using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Aanbesteding.Application.Persistence.Migrations.SqlServer
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ProcedureId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Partij = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Onderwerp = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Tekst = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Verzonden = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Berichten", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Definities",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Bpmn = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Definities", x => x.Hash);
                });

            migrationBuilder.CreateTable(
                name: "Documentteksten",
                columns: table => new
                {
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Tekst = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Documentteksten", x => x.Sha256);
                });

            migrationBuilder.CreateTable(
                name: "Inrichtingen",
                columns: table => new
                {
                    ProcedureId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Tekst = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Sha256 = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inrichtingen", x => x.ProcedureId);
                });

            migrationBuilder.CreateTable(
                name: "Inzendingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProcedureId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Partij = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Soort = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Status = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    VerpakteSleutel = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Ontvangen = table.Column<long>(type: "bigint", nullable: false),
                    Bevestigd = table.Column<long>(type: "bigint", nullable: true),
                    Verzegeld = table.Column<long>(type: "bigint", nullable: true),
                    Vingerafdruk = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inzendingen", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "KluisBlokken",
                columns: table => new
                {
                    InzendingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Onderdeel = table.Column<int>(type: "int", nullable: false),
                    Volgnummer = table.Column<int>(type: "int", nullable: false),
                    Cijfertekst = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KluisBlokken", x => new { x.InzendingId, x.Onderdeel, x.Volgnummer });
                });

            migrationBuilder.CreateTable(
                name: "Kluissleutels",
                columns: table => new
                {
                    ProcedureId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Verpakt = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Kluissleutels", x => x.ProcedureId);
                });

            migrationBuilder.CreateTable(
                name: "Posten",
                columns: table => new
                {
                    Onderwerp = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Volgnummer = table.Column<long>(type: "bigint", nullable: false),
                    Op = table.Column<long>(type: "bigint", nullable: false),
                    Opdracht = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Persoon = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Geweigerd = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Tekst = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Posten", x => new { x.Onderwerp, x.Volgnummer });
                });

            migrationBuilder.CreateTable(
                name: "Procedures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Rondes = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Dialoogrondes = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Afsprakensets = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Inschrijvingen = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Gunningsbeslissing = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Overeenkomsten = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Intrekking = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Kenmerk = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Versie = table.Column<long>(type: "bigint", nullable: false),
                    Inrichting = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    WerkstroomHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Markering = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Commissie = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Keuzes = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Documenten = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Termijnen = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Taken = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Oordelen = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Besluiten = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Gepubliceerd = table.Column<long>(type: "bigint", nullable: true),
                    VolgendMoment = table.Column<long>(type: "bigint", nullable: true),
                    EersteSleutel = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Aanmeldingen = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Toewijzingen = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Lotingen = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Procedures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "VerwerkteOpdrachten",
                columns: table => new
                {
                    OpdrachtId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Persoon = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Opdracht = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Antwoord = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VerwerkteOpdrachten", x => x.OpdrachtId);
                });

            migrationBuilder.CreateTable(
                name: "Werkitems",
                columns: table => new
                {
                    ProcedureId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Taak = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Naam = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Soort = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Rol = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Geopend = table.Column<long>(type: "bigint", nullable: false)
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
