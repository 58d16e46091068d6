using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FrameworkAdvisor.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddDecisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Decisions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ViewHash = table.Column<string>(type: "TEXT", nullable: false),
                    EditHash = table.Column<string>(type: "TEXT", nullable: false),
                    OperationHash = table.Column<string>(type: "TEXT", nullable: false),
                    Salt = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Notes = table.Column<string>(type: "TEXT", nullable: true),
                    Deciders = table.Column<string>(type: "TEXT", nullable: true),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RevisitOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Triggers = table.Column<string>(type: "TEXT", nullable: true),
                    Query = table.Column<string>(type: "TEXT", nullable: false),
                    KnowledgeVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Digest = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Decisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Decisions_PublishedVersions_KnowledgeVersion",
                        column: x => x.KnowledgeVersion,
                        principalTable: "PublishedVersions",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_EditHash",
                table: "Decisions",
                column: "EditHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_KnowledgeVersion",
                table: "Decisions",
                column: "KnowledgeVersion");

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_OperationHash",
                table: "Decisions",
                column: "OperationHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_ViewHash",
                table: "Decisions",
                column: "ViewHash",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Decisions");
        }
    }
}
