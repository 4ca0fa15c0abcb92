using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Aanbesteding.Application.Persistence.Migrations.Sqlite
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SysteemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Partij = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Aanbieder = table.Column<string>(type: "TEXT", nullable: false),
                    Naam = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Categorieen = table.Column<string>(type: "TEXT", nullable: false),
                    Antwoorden = table.Column<string>(type: "TEXT", nullable: false),
                    Bevindingen = table.Column<string>(type: "TEXT", nullable: false),
                    Versienummer = table.Column<int>(type: "INTEGER", nullable: true),
                    Ingediend = table.Column<long>(type: "INTEGER", nullable: true),
                    Peildag = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Herstelverzoeken = table.Column<string>(type: "TEXT", nullable: false),
                    Verlengd = table.Column<bool>(type: "INTEGER", nullable: false),
                    Besluit = table.Column<string>(type: "TEXT", nullable: true),
                    Ondertekening = table.Column<string>(type: "TEXT", nullable: true),
                    Ingetrokken = table.Column<long>(type: "INTEGER", nullable: true),
                    Wachtrij = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    BeslisVoor = table.Column<long>(type: "INTEGER", nullable: true),
                    Afgerond = table.Column<int>(type: "INTEGER", nullable: false),
                    Versie = table.Column<long>(type: "INTEGER", nullable: false),
                    WerkstroomHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Markering = table.Column<string>(type: "TEXT", nullable: false),
                    Termijnen = table.Column<string>(type: "TEXT", nullable: false),
                    Taken = table.Column<string>(type: "TEXT", nullable: false),
                    Seinen = table.Column<string>(type: "TEXT", nullable: false),
                    VolgendMoment = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Aanvragen", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Bewijsstukken",
                columns: table => new
                {
                    Partij = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Naam = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Grootte = table.Column<int>(type: "INTEGER", nullable: false),
                    Toegevoegd = table.Column<long>(type: "INTEGER", nullable: false),
                    Inhoud = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Bewijsstukken", x => new { x.Partij, x.Sha256 });
                });

            migrationBuilder.CreateTable(
                name: "Deelnemers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SysteemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AanvraagId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Partij = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Naam = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    KvkNummer = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    Categorie = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Sinds = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Ondertekening = table.Column<string>(type: "TEXT", nullable: false),
                    Vastgesteld = table.Column<string>(type: "TEXT", nullable: false),
                    Clientenstops = table.Column<string>(type: "TEXT", nullable: false),
                    Hertoetsingen = table.Column<string>(type: "TEXT", nullable: false),
                    Maatregelen = table.Column<string>(type: "TEXT", nullable: false),
                    Reacties = table.Column<string>(type: "TEXT", nullable: false),
                    Uittreding = table.Column<string>(type: "TEXT", nullable: true),
                    Herinneringen = table.Column<string>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    InRegister = table.Column<int>(type: "INTEGER", nullable: false),
                    TeToetsen = table.Column<int>(type: "INTEGER", nullable: false),
                    Maatregelrij = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    VolgendMoment = table.Column<long>(type: "INTEGER", nullable: true),
                    Versie = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deelnemers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Toelatingsplaatsen",
                columns: table => new
                {
                    SysteemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Partij = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Categorie = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AanvraagId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Toelatingsplaatsen", x => new { x.SysteemId, x.Partij, x.Categorie });
                });

            migrationBuilder.CreateTable(
                name: "Toelatingssystemen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kenmerk = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Inrichting = table.Column<string>(type: "TEXT", nullable: false),
                    AanvraagwerkstroomHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Consultatiereacties = table.Column<string>(type: "TEXT", nullable: false),
                    Reactienota = table.Column<string>(type: "TEXT", nullable: true),
                    Oordelen = table.Column<string>(type: "TEXT", nullable: false),
                    Besluiten = table.Column<string>(type: "TEXT", nullable: false),
                    Versies = table.Column<string>(type: "TEXT", nullable: false),
                    Voorstel = table.Column<string>(type: "TEXT", nullable: true),
                    Aanbiedingen = table.Column<string>(type: "TEXT", nullable: false),
                    Verlengingen = table.Column<string>(type: "TEXT", nullable: false),
                    Gepubliceerd = table.Column<long>(type: "INTEGER", nullable: true),
                    Versie = table.Column<long>(type: "INTEGER", nullable: false),
                    WerkstroomHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Markering = table.Column<string>(type: "TEXT", nullable: false),
                    Termijnen = table.Column<string>(type: "TEXT", nullable: false),
                    Taken = table.Column<string>(type: "TEXT", nullable: false),
                    VolgendMoment = table.Column<long>(type: "INTEGER", nullable: true)
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
