using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Aanbesteding.Application.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class OpenHouse : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Aanvragen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SysteemId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Partij = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Aanbieder = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Naam = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Categorieen = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Antwoorden = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Bevindingen = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Versienummer = table.Column<int>(type: "int", nullable: true),
                    Ingediend = table.Column<long>(type: "bigint", nullable: true),
                    Peildag = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    Herstelverzoeken = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Verlengd = table.Column<bool>(type: "bit", nullable: false),
                    Besluit = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Ondertekening = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Ingetrokken = table.Column<long>(type: "bigint", nullable: true),
                    Wachtrij = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    BeslisVoor = table.Column<long>(type: "bigint", nullable: true),
                    Afgerond = table.Column<int>(type: "int", nullable: false),
                    Versie = table.Column<long>(type: "bigint", nullable: false),
                    WerkstroomHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Markering = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Termijnen = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Taken = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Seinen = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    VolgendMoment = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Aanvragen", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Bewijsstukken",
                columns: table => new
                {
                    Partij = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Naam = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Grootte = table.Column<int>(type: "int", nullable: false),
                    Toegevoegd = table.Column<long>(type: "bigint", nullable: false),
                    Inhoud = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Bewijsstukken", x => new { x.Partij, x.Sha256 });
                });

            migrationBuilder.CreateTable(
                name: "Deelnemers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SysteemId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AanvraagId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Partij = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Naam = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    KvkNummer = table.Column<string>(type: "nvarchar(8)", maxLength: 8, nullable: false),
                    Categorie = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Sinds = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Ondertekening = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Vastgesteld = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Clientenstops = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Hertoetsingen = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Maatregelen = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Reacties = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Uittreding = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Herinneringen = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    InRegister = table.Column<int>(type: "int", nullable: false),
                    TeToetsen = table.Column<int>(type: "int", nullable: false),
                    Maatregelrij = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    VolgendMoment = table.Column<long>(type: "bigint", nullable: true),
                    Versie = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deelnemers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Toelatingsplaatsen",
                columns: table => new
                {
                    SysteemId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Partij = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Categorie = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    AanvraagId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Toelatingsplaatsen", x => new { x.SysteemId, x.Partij, x.Categorie });
                });

            migrationBuilder.CreateTable(
                name: "Toelatingssystemen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kenmerk = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Inrichting = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    AanvraagwerkstroomHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Consultatiereacties = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Reactienota = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Oordelen = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Besluiten = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Versies = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Voorstel = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Aanbiedingen = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Verlengingen = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Gepubliceerd = table.Column<long>(type: "bigint", nullable: true),
                    Versie = table.Column<long>(type: "bigint", nullable: false),
                    WerkstroomHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Markering = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Termijnen = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Taken = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    VolgendMoment = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Toelatingssystemen", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Aanvragen_Partij_SysteemId",
                table: "Aanvragen",
                columns: new[] { "Partij", "SysteemId" });

            migrationBuilder.CreateIndex(
                name: "IX_Aanvragen_SysteemId_Afgerond_BeslisVoor",
                table: "Aanvragen",
                columns: new[] { "SysteemId", "Afgerond", "BeslisVoor" });

            migrationBuilder.CreateIndex(
                name: "IX_Aanvragen_SysteemId_Wachtrij_BeslisVoor_Id",
                table: "Aanvragen",
                columns: new[] { "SysteemId", "Wachtrij", "BeslisVoor", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Aanvragen_VolgendMoment",
                table: "Aanvragen",
                column: "VolgendMoment");

            migrationBuilder.CreateIndex(
                name: "IX_Aanvragen_Wachtrij_BeslisVoor_Id",
                table: "Aanvragen",
                columns: new[] { "Wachtrij", "BeslisVoor", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Deelnemers_Maatregelrij_Naam_Id",
                table: "Deelnemers",
                columns: new[] { "Maatregelrij", "Naam", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Deelnemers_Partij_SysteemId",
                table: "Deelnemers",
                columns: new[] { "Partij", "SysteemId" });

            migrationBuilder.CreateIndex(
                name: "IX_Deelnemers_SysteemId_InRegister_Categorie_Naam_Id",
                table: "Deelnemers",
                columns: new[] { "SysteemId", "InRegister", "Categorie", "Naam", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Deelnemers_SysteemId_InRegister_Naam_Id",
                table: "Deelnemers",
                columns: new[] { "SysteemId", "InRegister", "Naam", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Deelnemers_SysteemId_TeToetsen_Naam_Id",
                table: "Deelnemers",
                columns: new[] { "SysteemId", "TeToetsen", "Naam", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Deelnemers_TeToetsen_Naam_Id",
                table: "Deelnemers",
                columns: new[] { "TeToetsen", "Naam", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Deelnemers_VolgendMoment",
                table: "Deelnemers",
                column: "VolgendMoment");

            migrationBuilder.CreateIndex(
                name: "IX_Toelatingssystemen_Kenmerk",
                table: "Toelatingssystemen",
                column: "Kenmerk",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Toelatingssystemen_VolgendMoment",
                table: "Toelatingssystemen",
                column: "VolgendMoment");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Aanvragen");

            migrationBuilder.DropTable(
                name: "Bewijsstukken");

            migrationBuilder.DropTable(
                name: "Deelnemers");

            migrationBuilder.DropTable(
                name: "Toelatingsplaatsen");

            migrationBuilder.DropTable(
                name: "Toelatingssystemen");
        }
    }
}
