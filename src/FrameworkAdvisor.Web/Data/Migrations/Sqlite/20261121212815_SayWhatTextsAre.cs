using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FrameworkAdvisor.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SayWhatTextsAre : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Permission",
                table: "DraftArticles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TextKind",
                table: "DraftArticles",
                type: "TEXT",
                nullable: false,
                defaultValue: "digest");

            migrationBuilder.AddCheckConstraint(
                name: "CK_DraftArticles_TextKind",
                table: "DraftArticles",
                sql: "\"TextKind\" IN ('digest', 'copy', 'quotes') AND (\"TextKind\" = 'copy') = (\"Permission\" IS NOT NULL)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "CK_DraftArticles_TextKind",
                table: "DraftArticles");

            migrationBuilder.DropColumn(
                name: "Permission",
                table: "DraftArticles");

            migrationBuilder.DropColumn(
                name: "TextKind",
                table: "DraftArticles");
        }
    }
}
