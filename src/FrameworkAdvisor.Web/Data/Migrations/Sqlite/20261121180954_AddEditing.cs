using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FrameworkAdvisor.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddEditing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_DraftFacts",
                table: "DraftFacts");

            migrationBuilder.DropIndex(
                name: "IX_DraftFacts_ArticleSlug",
                table: "DraftFacts");

            migrationBuilder.AlterColumn<string>(
                name: "Id",
                table: "DraftFacts",
                type: "TEXT",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "INTEGER")
                .OldAnnotation("Sqlite:Autoincrement", true);

            migrationBuilder.AddPrimaryKey(
                name: "PK_DraftFacts",
                table: "DraftFacts",
                columns: new[] { "ArticleSlug", "Id" });

            migrationBuilder.CreateTable(
                name: "AuditEntries",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    At = table.Column<DateTimeOffset>(type: "TEXT", nullable: false),
                    Actor = table.Column<string>(type: "TEXT", nullable: false),
                    Action = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Item = table.Column<string>(type: "TEXT", nullable: false),
                    Operation = table.Column<string>(type: "TEXT", nullable: false),
                    Before = table.Column<string>(type: "TEXT", nullable: true),
                    After = table.Column<string>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntries", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "ContentConflicts",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Item = table.Column<string>(type: "TEXT", nullable: false),
                    Was = table.Column<string>(type: "TEXT", nullable: true),
                    Theirs = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContentConflicts", x => new { x.Kind, x.Item });
                });

            migrationBuilder.CreateTable(
                name: "LastImport",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Format = table.Column<int>(type: "INTEGER", nullable: false),
                    Document = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LastImport", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_Kind_Item_Sequence",
                table: "AuditEntries",
                columns: new[] { "Kind", "Item", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_Operation",
                table: "AuditEntries",
                column: "Operation");

            // An entry stays as it was written. The one before an insertion stops INSERT OR REPLACE, which runs no others.
            migrationBuilder.Sql("CREATE TRIGGER AuditEntries_stay BEFORE UPDATE ON AuditEntries BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END");
            migrationBuilder.Sql("CREATE TRIGGER AuditEntries_remain BEFORE DELETE ON AuditEntries BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END");
            migrationBuilder.Sql(
                "CREATE TRIGGER AuditEntries_add BEFORE INSERT ON AuditEntries WHEN EXISTS (SELECT 1 FROM AuditEntries WHERE Sequence = NEW.Sequence) "
                + "BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AuditEntries");

            migrationBuilder.DropTable(
                name: "ContentConflicts");

            migrationBuilder.DropTable(
                name: "LastImport");

            migrationBuilder.DropPrimaryKey(
                name: "PK_DraftFacts",
                table: "DraftFacts");

            migrationBuilder.AlterColumn<int>(
                name: "Id",
                table: "DraftFacts",
                type: "INTEGER",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "TEXT")
                .Annotation("Sqlite:Autoincrement", true);

            migrationBuilder.AddPrimaryKey(
                name: "PK_DraftFacts",
                table: "DraftFacts",
                column: "Id");

            migrationBuilder.CreateIndex(
                name: "IX_DraftFacts_ArticleSlug",
                table: "DraftFacts",
                column: "ArticleSlug");
        }
    }
}
