using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FrameworkAdvisor.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CreateDraftAndPublications : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "DraftArticles",
                columns: table => new
                {
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Publisher = table.Column<string>(type: "TEXT", nullable: false),
                    Author = table.Column<string>(type: "TEXT", nullable: true),
                    Published = table.Column<string>(type: "TEXT", nullable: true),
                    Updated = table.Column<string>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", nullable: true),
                    Trust = table.Column<double>(type: "REAL", nullable: false),
                    TrustReason = table.Column<string>(type: "TEXT", nullable: false),
                    Summary = table.Column<string>(type: "TEXT", nullable: false),
                    Markdown = table.Column<string>(type: "TEXT", nullable: false),
                    Html = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftArticles", x => x.Slug);
                    table.CheckConstraint("CK_DraftArticles_Trust", "\"Trust\" BETWEEN 0 AND 1");
                });

            migrationBuilder.CreateTable(
                name: "DraftCriteria",
                columns: table => new
                {
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Description = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftCriteria", x => x.Slug);
                });

            migrationBuilder.CreateTable(
                name: "DraftFrameworks",
                columns: table => new
                {
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Summary = table.Column<string>(type: "TEXT", nullable: false),
                    Site = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftFrameworks", x => x.Slug);
                });

            migrationBuilder.CreateTable(
                name: "DraftQuestions",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Label = table.Column<string>(type: "TEXT", nullable: false),
                    Help = table.Column<string>(type: "TEXT", nullable: false),
                    Several = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftQuestions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PublishedVersions",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    PublishedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: false),
                    Format = table.Column<int>(type: "INTEGER", nullable: false),
                    Document = table.Column<string>(type: "TEXT", nullable: false),
                    Digest = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublishedVersions", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "DraftScenarios",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    ArticleSlug = table.Column<string>(type: "TEXT", nullable: false),
                    Passage = table.Column<string>(type: "TEXT", nullable: false),
                    Query = table.Column<string>(type: "TEXT", nullable: false),
                    Expected = table.Column<string>(type: "TEXT", nullable: false),
                    Difference = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftScenarios", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DraftScenarios_DraftArticles_ArticleSlug",
                        column: x => x.ArticleSlug,
                        principalTable: "DraftArticles",
                        principalColumn: "Slug",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DraftMeasures",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    CriterionSlug = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftMeasures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DraftMeasures_DraftCriteria_CriterionSlug",
                        column: x => x.CriterionSlug,
                        principalTable: "DraftCriteria",
                        principalColumn: "Slug",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DraftNeeds",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    CriterionSlug = table.Column<string>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Wants = table.Column<string>(type: "TEXT", nullable: false),
                    AtZero = table.Column<string>(type: "TEXT", nullable: false),
                    AtFive = table.Column<string>(type: "TEXT", nullable: false),
                    AtTen = table.Column<string>(type: "TEXT", nullable: false),
                    HalfLifeMonths = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftNeeds", x => x.Id);
                    table.CheckConstraint("CK_DraftNeeds_HalfLifeMonths", "\"HalfLifeMonths\" BETWEEN 1 AND 600");
                    table.ForeignKey(
                        name: "FK_DraftNeeds_DraftCriteria_CriterionSlug",
                        column: x => x.CriterionSlug,
                        principalTable: "DraftCriteria",
                        principalColumn: "Slug",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DraftAliases",
                columns: table => new
                {
                    FrameworkSlug = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftAliases", x => new { x.FrameworkSlug, x.Name });
                    table.ForeignKey(
                        name: "FK_DraftAliases_DraftFrameworks_FrameworkSlug",
                        column: x => x.FrameworkSlug,
                        principalTable: "DraftFrameworks",
                        principalColumn: "Slug",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DraftConcerns",
                columns: table => new
                {
                    QuestionId = table.Column<string>(type: "TEXT", nullable: false),
                    Part = table.Column<string>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftConcerns", x => new { x.QuestionId, x.Part });
                    table.ForeignKey(
                        name: "FK_DraftConcerns_DraftQuestions_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "DraftQuestions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DraftOptions",
                columns: table => new
                {
                    QuestionId = table.Column<string>(type: "TEXT", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Label = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftOptions", x => new { x.QuestionId, x.Id });
                    table.ForeignKey(
                        name: "FK_DraftOptions_DraftQuestions_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "DraftQuestions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DraftSplits",
                columns: table => new
                {
                    ScenarioId = table.Column<string>(type: "TEXT", nullable: false),
                    Part = table.Column<string>(type: "TEXT", nullable: false),
                    FrameworkSlug = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftSplits", x => new { x.ScenarioId, x.Part });
                    table.ForeignKey(
                        name: "FK_DraftSplits_DraftFrameworks_FrameworkSlug",
                        column: x => x.FrameworkSlug,
                        principalTable: "DraftFrameworks",
                        principalColumn: "Slug",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DraftSplits_DraftScenarios_ScenarioId",
                        column: x => x.ScenarioId,
                        principalTable: "DraftScenarios",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DraftFacts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ArticleSlug = table.Column<string>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    FrameworkSlug = table.Column<string>(type: "TEXT", nullable: false),
                    MeasureId = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: false),
                    AsOf = table.Column<string>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftFacts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DraftFacts_DraftArticles_ArticleSlug",
                        column: x => x.ArticleSlug,
                        principalTable: "DraftArticles",
                        principalColumn: "Slug",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_DraftFacts_DraftFrameworks_FrameworkSlug",
                        column: x => x.FrameworkSlug,
                        principalTable: "DraftFrameworks",
                        principalColumn: "Slug",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DraftFacts_DraftMeasures_MeasureId",
                        column: x => x.MeasureId,
                        principalTable: "DraftMeasures",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DraftClaims",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    ArticleSlug = table.Column<string>(type: "TEXT", nullable: false),
                    FrameworkSlug = table.Column<string>(type: "TEXT", nullable: false),
                    NeedId = table.Column<string>(type: "TEXT", nullable: false),
                    Stance = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Anchor = table.Column<string>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", nullable: false),
                    DisputeReason = table.Column<string>(type: "TEXT", nullable: true),
                    Reference = table.Column<string>(type: "TEXT", nullable: true),
                    AsOf = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftClaims", x => x.Id);
                    table.CheckConstraint("CK_DraftClaims_Dispute", "(\"Status\" = 'disputed') = (\"DisputeReason\" IS NOT NULL) AND (\"Status\" = 'disputed') = (\"Reference\" IS NOT NULL)");
                    table.CheckConstraint("CK_DraftClaims_Stance", "\"Stance\" BETWEEN -2 AND 2");
                    table.CheckConstraint("CK_DraftClaims_Status", "\"Status\" IN ('accepted', 'pending', 'disputed', 'rejected')");
                    table.ForeignKey(
                        name: "FK_DraftClaims_DraftArticles_ArticleSlug",
                        column: x => x.ArticleSlug,
                        principalTable: "DraftArticles",
                        principalColumn: "Slug",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_DraftClaims_DraftFrameworks_FrameworkSlug",
                        column: x => x.FrameworkSlug,
                        principalTable: "DraftFrameworks",
                        principalColumn: "Slug",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DraftClaims_DraftNeeds_NeedId",
                        column: x => x.NeedId,
                        principalTable: "DraftNeeds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DraftEditorRatings",
                columns: table => new
                {
                    FrameworkSlug = table.Column<string>(type: "TEXT", nullable: false),
                    NeedId = table.Column<string>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Value = table.Column<double>(type: "REAL", nullable: false),
                    StandardError = table.Column<double>(type: "REAL", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftEditorRatings", x => new { x.FrameworkSlug, x.NeedId });
                    table.CheckConstraint("CK_DraftEditorRatings_Reason", "trim(\"Reason\") <> ''");
                    table.CheckConstraint("CK_DraftEditorRatings_StandardError", "\"StandardError\" > 0 AND \"StandardError\" <= 5");
                    table.CheckConstraint("CK_DraftEditorRatings_Value", "\"Value\" BETWEEN 0 AND 10");
                    table.ForeignKey(
                        name: "FK_DraftEditorRatings_DraftFrameworks_FrameworkSlug",
                        column: x => x.FrameworkSlug,
                        principalTable: "DraftFrameworks",
                        principalColumn: "Slug",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DraftEditorRatings_DraftNeeds_NeedId",
                        column: x => x.NeedId,
                        principalTable: "DraftNeeds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DraftEffects",
                columns: table => new
                {
                    QuestionId = table.Column<string>(type: "TEXT", nullable: false),
                    OptionId = table.Column<string>(type: "TEXT", nullable: false),
                    NeedId = table.Column<string>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Points = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftEffects", x => new { x.QuestionId, x.OptionId, x.NeedId });
                    table.CheckConstraint("CK_DraftEffects_Points", "\"Points\" BETWEEN 1 AND 10");
                    table.ForeignKey(
                        name: "FK_DraftEffects_DraftNeeds_NeedId",
                        column: x => x.NeedId,
                        principalTable: "DraftNeeds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DraftEffects_DraftOptions_QuestionId_OptionId",
                        columns: x => new { x.QuestionId, x.OptionId },
                        principalTable: "DraftOptions",
                        principalColumns: new[] { "QuestionId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DraftTensions",
                columns: table => new
                {
                    FirstQuestionId = table.Column<string>(type: "TEXT", nullable: false),
                    FirstOptionId = table.Column<string>(type: "TEXT", nullable: false),
                    SecondQuestionId = table.Column<string>(type: "TEXT", nullable: false),
                    SecondOptionId = table.Column<string>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Why = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftTensions", x => new { x.FirstQuestionId, x.FirstOptionId, x.SecondQuestionId, x.SecondOptionId });
                    table.ForeignKey(
                        name: "FK_DraftTensions_DraftOptions_FirstQuestionId_FirstOptionId",
                        columns: x => new { x.FirstQuestionId, x.FirstOptionId },
                        principalTable: "DraftOptions",
                        principalColumns: new[] { "QuestionId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DraftTensions_DraftOptions_SecondQuestionId_SecondOptionId",
                        columns: x => new { x.SecondQuestionId, x.SecondOptionId },
                        principalTable: "DraftOptions",
                        principalColumns: new[] { "QuestionId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DraftEffectArticles",
                columns: table => new
                {
                    QuestionId = table.Column<string>(type: "TEXT", nullable: false),
                    OptionId = table.Column<string>(type: "TEXT", nullable: false),
                    NeedId = table.Column<string>(type: "TEXT", nullable: false),
                    ArticleSlug = table.Column<string>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftEffectArticles", x => new { x.QuestionId, x.OptionId, x.NeedId, x.ArticleSlug });
                    table.ForeignKey(
                        name: "FK_DraftEffectArticles_DraftArticles_ArticleSlug",
                        column: x => x.ArticleSlug,
                        principalTable: "DraftArticles",
                        principalColumn: "Slug",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DraftEffectArticles_DraftEffects_QuestionId_OptionId_NeedId",
                        columns: x => new { x.QuestionId, x.OptionId, x.NeedId },
                        principalTable: "DraftEffects",
                        principalColumns: new[] { "QuestionId", "OptionId", "NeedId" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DraftClaims_ArticleSlug",
                table: "DraftClaims",
                column: "ArticleSlug");

            migrationBuilder.CreateIndex(
                name: "IX_DraftClaims_FrameworkSlug",
                table: "DraftClaims",
                column: "FrameworkSlug");

            migrationBuilder.CreateIndex(
                name: "IX_DraftClaims_NeedId",
                table: "DraftClaims",
                column: "NeedId");

            migrationBuilder.CreateIndex(
                name: "IX_DraftEditorRatings_NeedId",
                table: "DraftEditorRatings",
                column: "NeedId");

            migrationBuilder.CreateIndex(
                name: "IX_DraftEffectArticles_ArticleSlug",
                table: "DraftEffectArticles",
                column: "ArticleSlug");

            migrationBuilder.CreateIndex(
                name: "IX_DraftEffects_NeedId",
                table: "DraftEffects",
                column: "NeedId");

            migrationBuilder.CreateIndex(
                name: "IX_DraftFacts_ArticleSlug",
                table: "DraftFacts",
                column: "ArticleSlug");

            migrationBuilder.CreateIndex(
                name: "IX_DraftFacts_FrameworkSlug",
                table: "DraftFacts",
                column: "FrameworkSlug");

            migrationBuilder.CreateIndex(
                name: "IX_DraftFacts_MeasureId",
                table: "DraftFacts",
                column: "MeasureId");

            migrationBuilder.CreateIndex(
                name: "IX_DraftMeasures_CriterionSlug",
                table: "DraftMeasures",
                column: "CriterionSlug");

            migrationBuilder.CreateIndex(
                name: "IX_DraftNeeds_CriterionSlug",
                table: "DraftNeeds",
                column: "CriterionSlug");

            migrationBuilder.CreateIndex(
                name: "IX_DraftScenarios_ArticleSlug",
                table: "DraftScenarios",
                column: "ArticleSlug");

            migrationBuilder.CreateIndex(
                name: "IX_DraftSplits_FrameworkSlug",
                table: "DraftSplits",
                column: "FrameworkSlug");

            migrationBuilder.CreateIndex(
                name: "IX_DraftTensions_SecondQuestionId_SecondOptionId",
                table: "DraftTensions",
                columns: new[] { "SecondQuestionId", "SecondOptionId" });

            // Written by hand: whoever holds the connection, versions follow each other and are never touched again.
            // The first also stops INSERT OR REPLACE, which deletes without asking the last.
            migrationBuilder.Sql("""
                CREATE TRIGGER "PublishedVersions_FollowEachOther" BEFORE INSERT ON "PublishedVersions"
                WHEN NEW."Number" IS NOT (SELECT coalesce(max("Number"), 0) + 1 FROM "PublishedVersions")
                BEGIN SELECT RAISE(ABORT, 'The next version must have the next number.'); END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "PublishedVersions_NeverChange" BEFORE UPDATE ON "PublishedVersions"
                BEGIN SELECT RAISE(ABORT, 'A published version never changes.'); END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "PublishedVersions_NeverGo" BEFORE DELETE ON "PublishedVersions"
                BEGIN SELECT RAISE(ABORT, 'A published version is never deleted.'); END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DraftAliases");

            migrationBuilder.DropTable(
                name: "DraftClaims");

            migrationBuilder.DropTable(
                name: "DraftConcerns");

            migrationBuilder.DropTable(
                name: "DraftEditorRatings");

            migrationBuilder.DropTable(
                name: "DraftEffectArticles");

            migrationBuilder.DropTable(
                name: "DraftFacts");

            migrationBuilder.DropTable(
                name: "DraftSplits");

            migrationBuilder.DropTable(
                name: "DraftTensions");

            migrationBuilder.DropTable(
                name: "PublishedVersions");

            migrationBuilder.DropTable(
                name: "DraftEffects");

            migrationBuilder.DropTable(
                name: "DraftMeasures");

            migrationBuilder.DropTable(
                name: "DraftFrameworks");

            migrationBuilder.DropTable(
                name: "DraftScenarios");

            migrationBuilder.DropTable(
                name: "DraftNeeds");

            migrationBuilder.DropTable(
                name: "DraftOptions");

            migrationBuilder.DropTable(
                name: "DraftArticles");

            migrationBuilder.DropTable(
                name: "DraftCriteria");

            migrationBuilder.DropTable(
                name: "DraftQuestions");
        }
    }
}
