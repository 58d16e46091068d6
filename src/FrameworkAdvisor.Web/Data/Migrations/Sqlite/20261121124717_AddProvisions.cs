using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FrameworkAdvisor.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddProvisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "DraftProvisions",
                columns: table => new
                {
                    FrameworkSlug = table.Column<string>(type: "TEXT", nullable: false),
                    NeedId = table.Column<string>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftProvisions", x => new { x.FrameworkSlug, x.NeedId });
                    table.CheckConstraint("CK_DraftProvisions_Kind", "\"Kind\" IN ('built-in', 'extension', 'own-work')");
                    table.ForeignKey(
                        name: "FK_DraftProvisions_DraftFrameworks_FrameworkSlug",
                        column: x => x.FrameworkSlug,
                        principalTable: "DraftFrameworks",
                        principalColumn: "Slug",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DraftProvisions_DraftNeeds_NeedId",
                        column: x => x.NeedId,
                        principalTable: "DraftNeeds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DraftProvisionArticles",
                columns: table => new
                {
                    FrameworkSlug = table.Column<string>(type: "TEXT", nullable: false),
                    NeedId = table.Column<string>(type: "TEXT", nullable: false),
                    ArticleSlug = table.Column<string>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftProvisionArticles", x => new { x.FrameworkSlug, x.NeedId, x.ArticleSlug });
                    table.ForeignKey(
                        name: "FK_DraftProvisionArticles_DraftArticles_ArticleSlug",
                        column: x => x.ArticleSlug,
                        principalTable: "DraftArticles",
                        principalColumn: "Slug",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DraftProvisionArticles_DraftProvisions_FrameworkSlug_NeedId",
                        columns: x => new { x.FrameworkSlug, x.NeedId },
                        principalTable: "DraftProvisions",
                        principalColumns: new[] { "FrameworkSlug", "NeedId" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DraftProvisionExtensions",
                columns: table => new
                {
                    FrameworkSlug = table.Column<string>(type: "TEXT", nullable: false),
                    NeedId = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftProvisionExtensions", x => new { x.FrameworkSlug, x.NeedId, x.Name });
                    table.ForeignKey(
                        name: "FK_DraftProvisionExtensions_DraftProvisions_FrameworkSlug_NeedId",
                        columns: x => new { x.FrameworkSlug, x.NeedId },
                        principalTable: "DraftProvisions",
                        principalColumns: new[] { "FrameworkSlug", "NeedId" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DraftProvisionArticles_ArticleSlug",
                table: "DraftProvisionArticles",
                column: "ArticleSlug");

            migrationBuilder.CreateIndex(
                name: "IX_DraftProvisions_NeedId",
                table: "DraftProvisions",
                column: "NeedId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DraftProvisionArticles");

            migrationBuilder.DropTable(
                name: "DraftProvisionExtensions");

            migrationBuilder.DropTable(
                name: "DraftProvisions");
        }
    }
}
