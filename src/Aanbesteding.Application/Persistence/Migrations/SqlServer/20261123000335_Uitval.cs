using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Aanbesteding.Application.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Uitval : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Uitgevallen",
                table: "Procedures",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "[]");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Uitgevallen",
                table: "Procedures");
        }
    }
}
