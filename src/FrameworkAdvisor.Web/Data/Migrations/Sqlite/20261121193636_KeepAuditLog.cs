using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FrameworkAdvisor.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class KeepAuditLog : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
            migrationBuilder.Sql("DROP TRIGGER AuditEntries_stay");
            migrationBuilder.Sql("DROP TRIGGER AuditEntries_remain");
            migrationBuilder.Sql("DROP TRIGGER AuditEntries_add");
        }
    }
}
