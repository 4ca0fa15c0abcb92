using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Aanbesteding.Application.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Schriftstukken : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ProcesVerbaal",
                table: "Procedures",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Document",
                table: "Berichten",
                type: "nvarchar(max)",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "ProcesVerbaal",
                table: "Procedures");

            migrationBuilder.DropColumn(
                name: "Document",
                table: "Berichten");
        }
    }
}
