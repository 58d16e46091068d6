using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FrameworkAdvisor.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DoEachFormOnce : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_OneTimeLinks_Operation",
                table: "OneTimeLinks");

            migrationBuilder.CreateIndex(
                name: "IX_OneTimeLinks_Operation",
                table: "OneTimeLinks",
                column: "Operation",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_Operation_Kind_Item_Action",
                table: "AuditEntries",
                columns: new[] { "Operation", "Kind", "Item", "Action" },
                unique: true,
                filter: "\"Action\" NOT IN ('sign-in', 'sign-in-refused', 'sign-out')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_OneTimeLinks_Operation",
                table: "OneTimeLinks");

            migrationBuilder.DropIndex(
                name: "IX_AuditEntries_Operation_Kind_Item_Action",
                table: "AuditEntries");

            migrationBuilder.CreateIndex(
                name: "IX_OneTimeLinks_Operation",
                table: "OneTimeLinks",
                column: "Operation");
        }
    }
}
