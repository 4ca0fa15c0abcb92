using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Aanbesteding.Application.Persistence.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Eerste : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Agendasleutels",
                columns: table => new
                {
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Persoon = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Rol = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Partij = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    Gemaakt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Agendasleutels", x => x.Sha256);
                });

            migrationBuilder.CreateTable(
                name: "Belmomenten",
                columns: table => new
                {
                    Soort = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    OnderwerpId = table.Column<Guid>(type: "uuid", nullable: false),
                    Wanneer = table.Column<long>(type: "bigint", nullable: false),
                    Houder = table.Column<Guid>(type: "uuid", nullable: true),
                    VastTot = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Belmomenten", x => new { x.Soort, x.OnderwerpId });
                });

            migrationBuilder.CreateTable(
                name: "Berichten",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ProcedureId = table.Column<Guid>(type: "uuid", nullable: false),
                    Partij = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Onderwerp = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Tekst = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Document = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Verzonden = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Berichten", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Besluitstukken",
                columns: table => new
                {
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Inhoud = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Besluitstukken", x => x.Sha256);
                });

            migrationBuilder.CreateTable(
                name: "Definities",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Bpmn = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Definities", x => x.Hash);
                });

            migrationBuilder.CreateTable(
                name: "Documentteksten",
                columns: table => new
                {
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Tekst = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Documentteksten", x => x.Sha256);
                });

            migrationBuilder.CreateTable(
                name: "Hartslagen",
                columns: table => new
                {
                    Knoop = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Minuut = table.Column<long>(type: "bigint", nullable: false),
                    Gemeten = table.Column<long>(type: "bigint", nullable: false),
                    Goed = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Hartslagen", x => new { x.Minuut, x.Knoop });
                });

            migrationBuilder.CreateTable(
                name: "Inrichtingen",
                columns: table => new
                {
                    ProcedureId = table.Column<Guid>(type: "uuid", nullable: false),
                    Tekst = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Sha256 = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inrichtingen", x => x.ProcedureId);
                });

            migrationBuilder.CreateTable(
                name: "Inzendingen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ProcedureId = table.Column<Guid>(type: "uuid", nullable: false),
                    Partij = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Soort = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    VerpakteSleutel = table.Column<byte[]>(type: "bytea", nullable: false),
                    Ontvangen = table.Column<long>(type: "bigint", nullable: false),
                    Bevestigd = table.Column<long>(type: "bigint", nullable: true),
                    Verzegeld = table.Column<long>(type: "bigint", nullable: true),
                    Vingerafdruk = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inzendingen", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "KluisBlokken",
                columns: table => new
                {
                    InzendingId = table.Column<Guid>(type: "uuid", nullable: false),
                    Onderdeel = table.Column<int>(type: "integer", nullable: false),
                    Volgnummer = table.Column<int>(type: "integer", nullable: false),
                    Cijfertekst = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KluisBlokken", x => new { x.InzendingId, x.Onderdeel, x.Volgnummer });
                });

            migrationBuilder.CreateTable(
                name: "Kluissleutels",
                columns: table => new
                {
                    ProcedureId = table.Column<Guid>(type: "uuid", nullable: false),
                    Verpakt = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Kluissleutels", x => x.ProcedureId);
                });

            migrationBuilder.CreateTable(
                name: "Meldingen",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ProcedureId = table.Column<Guid>(type: "uuid", nullable: false),
                    Rol = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Termijn = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    Einde = table.Column<long>(type: "bigint", nullable: true),
                    Trap = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Onderwerp = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Tekst = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    Op = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Meldingen", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Postadressen",
                columns: table => new
                {
                    Persoon = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Rol = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Partij = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    Adres = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Gezien = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Postadressen", x => x.Persoon);
                });

            migrationBuilder.CreateTable(
                name: "Posten",
                columns: table => new
                {
                    Onderwerp = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Volgnummer = table.Column<long>(type: "bigint", nullable: false),
                    Op = table.Column<long>(type: "bigint", nullable: false),
                    Opdracht = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Persoon = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Geweigerd = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    Tekst = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Posten", x => new { x.Onderwerp, x.Volgnummer });
                });

            migrationBuilder.CreateTable(
                name: "Procedures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Rondes = table.Column<string>(type: "text", nullable: false),
                    Uitgevallen = table.Column<string>(type: "text", nullable: false),
                    Dialoogrondes = table.Column<string>(type: "text", nullable: false),
                    Afsprakensets = table.Column<string>(type: "text", nullable: false),
                    Inschrijvingen = table.Column<string>(type: "text", nullable: false),
                    Gunningsbeslissing = table.Column<string>(type: "text", nullable: true),
                    Overeenkomsten = table.Column<string>(type: "text", nullable: false),
                    ProcesVerbaal = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    Intrekking = table.Column<string>(type: "text", nullable: true),
                    Kenmerk = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Versie = table.Column<long>(type: "bigint", nullable: false),
                    Inrichting = table.Column<string>(type: "text", nullable: false),
                    WerkstroomHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Markering = table.Column<string>(type: "text", nullable: false),
                    Commissie = table.Column<string>(type: "text", nullable: false),
                    Keuzes = table.Column<string>(type: "text", nullable: false),
                    Documenten = table.Column<string>(type: "text", nullable: false),
                    Termijnen = table.Column<string>(type: "text", nullable: false),
                    Taken = table.Column<string>(type: "text", nullable: false),
                    Oordelen = table.Column<string>(type: "text", nullable: false),
                    Besluiten = table.Column<string>(type: "text", nullable: false),
                    Streefdata = table.Column<string>(type: "text", nullable: false),
                    Seinen = table.Column<string>(type: "text", nullable: false),
                    Vervullingen = table.Column<string>(type: "text", nullable: false),
                    Heropeningen = table.Column<string>(type: "text", nullable: false),
                    Risicos = table.Column<string>(type: "text", nullable: false),
                    Budgetten = table.Column<string>(type: "text", nullable: false),
                    Voorwaarden = table.Column<string>(type: "text", nullable: false),
                    Gedingen = table.Column<string>(type: "text", nullable: false),
                    Klachten = table.Column<string>(type: "text", nullable: false),
                    Perceelstops = table.Column<string>(type: "text", nullable: false),
                    Beslissingsintrekkingen = table.Column<string>(type: "text", nullable: false),
                    Gepubliceerd = table.Column<long>(type: "bigint", nullable: true),
                    VolgendMoment = table.Column<long>(type: "bigint", nullable: true),
                    EersteSleutel = table.Column<string>(type: "text", nullable: true),
                    Aanmeldingen = table.Column<string>(type: "text", nullable: false),
                    Lotingen = table.Column<string>(type: "text", nullable: false),
                    Toewijzingen = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Procedures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "UitgaandePost",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ProcedureId = table.Column<Guid>(type: "uuid", nullable: false),
                    Partij = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    Rol = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Sjabloon = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Onderwerp = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Gemaakt = table.Column<long>(type: "bigint", nullable: false),
                    Pogingen = table.Column<int>(type: "integer", nullable: false),
                    Poging = table.Column<long>(type: "bigint", nullable: true),
                    Verzonden = table.Column<long>(type: "bigint", nullable: true),
                    Houder = table.Column<Guid>(type: "uuid", nullable: true),
                    VastTot = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UitgaandePost", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "VerwerkteOpdrachten",
                columns: table => new
                {
                    OpdrachtId = table.Column<Guid>(type: "uuid", nullable: false),
                    Persoon = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Opdracht = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Antwoord = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VerwerkteOpdrachten", x => x.OpdrachtId);
                });

            migrationBuilder.CreateTable(
                name: "Werkitems",
                columns: table => new
                {
                    ProcedureId = table.Column<Guid>(type: "uuid", nullable: false),
                    Taak = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Naam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Soort = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Rol = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Geopend = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Werkitems", x => new { x.ProcedureId, x.Taak });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Agendasleutels_Persoon",
                table: "Agendasleutels",
                column: "Persoon",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Belmomenten_Houder",
                table: "Belmomenten",
                column: "Houder");

            migrationBuilder.CreateIndex(
                name: "IX_Belmomenten_Wanneer",
                table: "Belmomenten",
                column: "Wanneer");

            migrationBuilder.CreateIndex(
                name: "IX_Berichten_Partij_Verzonden",
                table: "Berichten",
                columns: new[] { "Partij", "Verzonden" });

            migrationBuilder.CreateIndex(
                name: "IX_Inzendingen_ProcedureId_Soort_Partij",
                table: "Inzendingen",
                columns: new[] { "ProcedureId", "Soort", "Partij" });

            migrationBuilder.CreateIndex(
                name: "IX_Meldingen_Rol_Op",
                table: "Meldingen",
                columns: new[] { "Rol", "Op" });

            migrationBuilder.CreateIndex(
                name: "IX_Postadressen_Partij",
                table: "Postadressen",
                column: "Partij");

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
                name: "IX_UitgaandePost_Houder",
                table: "UitgaandePost",
                column: "Houder");

            migrationBuilder.CreateIndex(
                name: "IX_UitgaandePost_Poging",
                table: "UitgaandePost",
                column: "Poging");

            migrationBuilder.CreateIndex(
                name: "IX_Werkitems_Rol",
                table: "Werkitems",
                column: "Rol");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Agendasleutels");

            migrationBuilder.DropTable(
                name: "Belmomenten");

            migrationBuilder.DropTable(
                name: "Berichten");

            migrationBuilder.DropTable(
                name: "Besluitstukken");

            migrationBuilder.DropTable(
                name: "Definities");

            migrationBuilder.DropTable(
                name: "Documentteksten");

            migrationBuilder.DropTable(
                name: "Hartslagen");

            migrationBuilder.DropTable(
                name: "Inrichtingen");

            migrationBuilder.DropTable(
                name: "Inzendingen");

            migrationBuilder.DropTable(
                name: "KluisBlokken");

            migrationBuilder.DropTable(
                name: "Kluissleutels");

            migrationBuilder.DropTable(
                name: "Meldingen");

            migrationBuilder.DropTable(
                name: "Postadressen");

            migrationBuilder.DropTable(
                name: "Posten");

            migrationBuilder.DropTable(
                name: "Procedures");

            migrationBuilder.DropTable(
                name: "UitgaandePost");

            migrationBuilder.DropTable(
                name: "VerwerkteOpdrachten");

            migrationBuilder.DropTable(
                name: "Werkitems");
        }
    }
}
