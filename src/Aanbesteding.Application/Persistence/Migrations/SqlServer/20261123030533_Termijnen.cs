using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Aanbesteding.Application.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Termijnen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Beslissingsintrekkingen",
                table: "Procedures",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Budgetten",
                table: "Procedures",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Gedingen",
                table: "Procedures",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Heropeningen",
                table: "Procedures",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Klachten",
                table: "Procedures",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Perceelstops",
                table: "Procedures",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Risicos",
                table: "Procedures",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Seinen",
                table: "Procedures",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Streefdata",
                table: "Procedures",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Vervullingen",
                table: "Procedures",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Voorwaarden",
                table: "Procedures",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.CreateTable(
                name: "Agendasleutels",
                columns: table => new
                {
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Persoon = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Rol = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Partij = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
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
                    Soort = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    OnderwerpId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Wanneer = table.Column<long>(type: "bigint", nullable: false),
                    Houder = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    VastTot = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Belmomenten", x => new { x.Soort, x.OnderwerpId });
                });

            migrationBuilder.CreateTable(
                name: "Besluitstukken",
                columns: table => new
                {
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Inhoud = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Besluitstukken", x => x.Sha256);
                });

            migrationBuilder.CreateTable(
                name: "Hartslagen",
                columns: table => new
                {
                    Knoop = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Minuut = table.Column<long>(type: "bigint", nullable: false),
                    Gemeten = table.Column<long>(type: "bigint", nullable: false),
                    Goed = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Hartslagen", x => new { x.Minuut, x.Knoop });
                });

            migrationBuilder.CreateTable(
                name: "Meldingen",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ProcedureId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Rol = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Termijn = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Einde = table.Column<long>(type: "bigint", nullable: true),
                    Trap = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Onderwerp = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Tekst = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
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
                    Persoon = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Rol = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Partij = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Adres = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Gezien = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Postadressen", x => x.Persoon);
                });

            migrationBuilder.CreateTable(
                name: "UitgaandePost",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProcedureId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Partij = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Rol = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Sjabloon = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Onderwerp = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Gemaakt = table.Column<long>(type: "bigint", nullable: false),
                    Pogingen = table.Column<int>(type: "int", nullable: false),
                    Poging = table.Column<long>(type: "bigint", nullable: true),
                    Verzonden = table.Column<long>(type: "bigint", nullable: true),
                    Houder = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    VastTot = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UitgaandePost", x => x.Id);
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
                name: "IX_Meldingen_Rol_Op",
                table: "Meldingen",
                columns: new[] { "Rol", "Op" });

            migrationBuilder.CreateIndex(
                name: "IX_Postadressen_Partij",
                table: "Postadressen",
                column: "Partij");

            migrationBuilder.CreateIndex(
                name: "IX_UitgaandePost_Houder",
                table: "UitgaandePost",
                column: "Houder");

            migrationBuilder.CreateIndex(
                name: "IX_UitgaandePost_Poging",
                table: "UitgaandePost",
                column: "Poging");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Agendasleutels");

            migrationBuilder.DropTable(
                name: "Belmomenten");

            migrationBuilder.DropTable(
                name: "Besluitstukken");

            migrationBuilder.DropTable(
                name: "Hartslagen");

            migrationBuilder.DropTable(
                name: "Meldingen");

            migrationBuilder.DropTable(
                name: "Postadressen");

            migrationBuilder.DropTable(
                name: "UitgaandePost");

            migrationBuilder.DropColumn(
                name: "Beslissingsintrekkingen",
                table: "Procedures");

            migrationBuilder.DropColumn(
                name: "Budgetten",
                table: "Procedures");

            migrationBuilder.DropColumn(
                name: "Gedingen",
                table: "Procedures");

            migrationBuilder.DropColumn(
                name: "Heropeningen",
                table: "Procedures");

            migrationBuilder.DropColumn(
                name: "Klachten",
                table: "Procedures");

            migrationBuilder.DropColumn(
                name: "Perceelstops",
                table: "Procedures");

            migrationBuilder.DropColumn(
                name: "Risicos",
                table: "Procedures");

            migrationBuilder.DropColumn(
                name: "Seinen",
                table: "Procedures");

            migrationBuilder.DropColumn(
                name: "Streefdata",
                table: "Procedures");

            migrationBuilder.DropColumn(
                name: "Vervullingen",
                table: "Procedures");

            migrationBuilder.DropColumn(
                name: "Voorwaarden",
                table: "Procedures");
        }
    }
}
