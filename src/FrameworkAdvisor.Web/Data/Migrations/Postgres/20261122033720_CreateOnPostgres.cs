using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace FrameworkAdvisor.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class CreateOnPostgres : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ArticleFigures",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ArticleSlug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Line = table.Column<int>(type: "integer", nullable: false),
                    Quote = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Framework = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Measure = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Value = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AsOf = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    State = table.Column<string>(type: "text", nullable: false),
                    DecidedBy = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    FactId = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleFigures", x => x.Id);
                    table.CheckConstraint("CK_ArticleFigures_State", "\"State\" IN ('Waiting', 'Accepted', 'Rejected', 'Skipped') AND (\"State\" = 'Accepted') = (\"FactId\" IS NOT NULL)");
                });

            migrationBuilder.CreateTable(
                name: "ArticleSuggestions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ArticleSlug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Line = table.Column<int>(type: "integer", nullable: false),
                    Quote = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Before = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    After = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Framework = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Need = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Stance = table.Column<int>(type: "integer", nullable: false),
                    Confidence = table.Column<double>(type: "double precision", nullable: false),
                    Cues = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    State = table.Column<string>(type: "text", nullable: false),
                    DecidedBy = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ClaimId = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleSuggestions", x => x.Id);
                    table.CheckConstraint("CK_ArticleSuggestions_State", "\"State\" IN ('Waiting', 'Accepted', 'Rejected', 'Skipped') AND (\"State\" = 'Accepted') = (\"ClaimId\" IS NOT NULL)");
                });

            migrationBuilder.CreateTable(
                name: "AuditEntries",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Actor = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Action = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Item = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Operation = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Before = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    After = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Note = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntries", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "ClaimDisputes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ClaimId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Passage = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    KnowledgeVersion = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Reference = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    OperationHash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    State = table.Column<string>(type: "text", nullable: false),
                    Decision = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    DecidedBy = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClaimDisputes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ContentConflicts",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Item = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Was = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Theirs = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContentConflicts", x => new { x.Kind, x.Item });
                });

            migrationBuilder.CreateTable(
                name: "DraftArticles",
                columns: table => new
                {
                    Slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Publisher = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Author = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Published = table.Column<string>(type: "text", nullable: true),
                    Updated = table.Column<string>(type: "text", nullable: true),
                    Source = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Trust = table.Column<double>(type: "double precision", nullable: false),
                    TrustReason = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Summary = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    TextKind = table.Column<string>(type: "text", nullable: false, defaultValue: "digest"),
                    Permission = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Markdown = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Html = table.Column<string>(type: "text", nullable: false, collation: "C")
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
                    Slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Description = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftCriteria", x => x.Slug);
                });

            migrationBuilder.CreateTable(
                name: "DraftFrameworks",
                columns: table => new
                {
                    Slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Summary = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Site = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftFrameworks", x => x.Slug);
                });

            migrationBuilder.CreateTable(
                name: "DraftQuestions",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Label = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Help = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Several = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftQuestions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Editors",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Role = table.Column<string>(type: "text", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DisabledAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    CodeKey = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    LastCodeStep = table.Column<long>(type: "bigint", nullable: false),
                    RecoveryDigests = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    UserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true, collation: "C"),
                    NormalizedUserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true, collation: "C"),
                    Email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true, collation: "C"),
                    NormalizedEmail = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true, collation: "C"),
                    EmailConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    PasswordHash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SecurityStamp = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ConcurrencyStamp = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    PhoneNumber = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    PhoneNumberConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Editors", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LastImport",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Folder = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Format = table.Column<int>(type: "integer", nullable: false),
                    Document = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LastImport", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PublishedVersions",
                columns: table => new
                {
                    Number = table.Column<int>(type: "integer", nullable: false),
                    PublishedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Note = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Format = table.Column<int>(type: "integer", nullable: false),
                    Document = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Digest = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublishedVersions", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "SealingKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Xml = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SealingKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SignInTries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Account = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Place = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    IsFamiliar = table.Column<bool>(type: "boolean", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignInTries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DraftScenarios",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ArticleSlug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Passage = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Query = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Expected = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Difference = table.Column<string>(type: "text", nullable: true, collation: "C")
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
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CriterionSlug = table.Column<string>(type: "text", nullable: false, collation: "C")
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
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CriterionSlug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Wants = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AtZero = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AtFive = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AtTen = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    HalfLifeMonths = table.Column<int>(type: "integer", nullable: false)
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
                    FrameworkSlug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false)
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
                    QuestionId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Part = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false)
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
                    QuestionId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Label = table.Column<string>(type: "text", nullable: false, collation: "C")
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
                name: "EditorClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    UserId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ClaimType = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ClaimValue = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EditorClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EditorClaims_Editors_UserId",
                        column: x => x.UserId,
                        principalTable: "Editors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EditorLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ProviderKey = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ProviderDisplayName = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    UserId = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EditorLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_EditorLogins_Editors_UserId",
                        column: x => x.UserId,
                        principalTable: "Editors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EditorPasskeys",
                columns: table => new
                {
                    CredentialId = table.Column<byte[]>(type: "bytea", nullable: false),
                    UserId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Data = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EditorPasskeys", x => x.CredentialId);
                    table.ForeignKey(
                        name: "FK_EditorPasskeys_Editors_UserId",
                        column: x => x.UserId,
                        principalTable: "Editors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EditorSessions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    SecretHash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    EditorId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    StartedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    EndsAt = table.Column<long>(type: "bigint", nullable: false),
                    HasSecondFactor = table.Column<bool>(type: "boolean", nullable: false),
                    Stamp = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Proof = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EditorSessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EditorSessions_Editors_EditorId",
                        column: x => x.EditorId,
                        principalTable: "Editors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EditorTokens",
                columns: table => new
                {
                    UserId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    LoginProvider = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Value = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EditorTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_EditorTokens_Editors_UserId",
                        column: x => x.UserId,
                        principalTable: "Editors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OneTimeLinks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Salt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Operation = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    EditorId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    EndsAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    UsedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OneTimeLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OneTimeLinks_Editors_EditorId",
                        column: x => x.EditorId,
                        principalTable: "Editors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Decisions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ViewHash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    EditHash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    OperationHash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Salt = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Notes = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Deciders = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RevisitOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Triggers = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Query = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    KnowledgeVersion = table.Column<int>(type: "integer", nullable: false),
                    Digest = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "DraftSplits",
                columns: table => new
                {
                    ScenarioId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Part = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    FrameworkSlug = table.Column<string>(type: "text", nullable: false, collation: "C")
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
                    ArticleSlug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    FrameworkSlug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    MeasureId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Value = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AsOf = table.Column<string>(type: "text", nullable: true),
                    Note = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftFacts", x => new { x.ArticleSlug, x.Id });
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
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    ArticleSlug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    FrameworkSlug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    NeedId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Stance = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Anchor = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Status = table.Column<string>(type: "text", nullable: false),
                    DisputeReason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Reference = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    AsOf = table.Column<string>(type: "text", nullable: true)
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
                    FrameworkSlug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    NeedId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Value = table.Column<double>(type: "double precision", nullable: false),
                    StandardError = table.Column<double>(type: "double precision", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false, collation: "C")
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
                name: "DraftProvisions",
                columns: table => new
                {
                    FrameworkSlug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    NeedId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Reference = table.Column<string>(type: "text", nullable: true, collation: "C")
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
                name: "DraftEffects",
                columns: table => new
                {
                    QuestionId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    OptionId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    NeedId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Points = table.Column<int>(type: "integer", nullable: false)
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
                    FirstQuestionId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    FirstOptionId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SecondQuestionId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SecondOptionId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Why = table.Column<string>(type: "text", nullable: false, collation: "C")
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
                name: "DraftProvisionArticles",
                columns: table => new
                {
                    FrameworkSlug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    NeedId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ArticleSlug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false)
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
                    FrameworkSlug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    NeedId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftProvisionExtensions", x => new { x.FrameworkSlug, x.NeedId, x.Name });
                    table.ForeignKey(
                        name: "FK_DraftProvisionExtensions_DraftProvisions_FrameworkSlug_Need~",
                        columns: x => new { x.FrameworkSlug, x.NeedId },
                        principalTable: "DraftProvisions",
                        principalColumns: new[] { "FrameworkSlug", "NeedId" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DraftEffectArticles",
                columns: table => new
                {
                    QuestionId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    OptionId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    NeedId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ArticleSlug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false)
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
                name: "IX_ArticleFigures_ArticleSlug_Position",
                table: "ArticleFigures",
                columns: new[] { "ArticleSlug", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_ArticleSuggestions_ArticleSlug_Position",
                table: "ArticleSuggestions",
                columns: new[] { "ArticleSlug", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_Kind_Item_Sequence",
                table: "AuditEntries",
                columns: new[] { "Kind", "Item", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_Operation",
                table: "AuditEntries",
                column: "Operation");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_Operation_Kind_Item_Action",
                table: "AuditEntries",
                columns: new[] { "Operation", "Kind", "Item", "Action" },
                unique: true,
                filter: "\"Action\" NOT IN ('sign-in', 'sign-in-refused', 'sign-out')");

            migrationBuilder.CreateIndex(
                name: "IX_ClaimDisputes_OperationHash",
                table: "ClaimDisputes",
                column: "OperationHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ClaimDisputes_State",
                table: "ClaimDisputes",
                column: "State");

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
                name: "IX_DraftProvisionArticles_ArticleSlug",
                table: "DraftProvisionArticles",
                column: "ArticleSlug");

            migrationBuilder.CreateIndex(
                name: "IX_DraftProvisions_NeedId",
                table: "DraftProvisions",
                column: "NeedId");

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

            migrationBuilder.CreateIndex(
                name: "IX_EditorClaims_UserId",
                table: "EditorClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_EditorLogins_UserId",
                table: "EditorLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_EditorPasskeys_UserId",
                table: "EditorPasskeys",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_EditorSessions_EditorId",
                table: "EditorSessions",
                column: "EditorId");

            migrationBuilder.CreateIndex(
                name: "IX_EditorSessions_Proof",
                table: "EditorSessions",
                column: "Proof",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EditorSessions_SecretHash",
                table: "EditorSessions",
                column: "SecretHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "Editors",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "Editors",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OneTimeLinks_EditorId",
                table: "OneTimeLinks",
                column: "EditorId");

            migrationBuilder.CreateIndex(
                name: "IX_OneTimeLinks_Hash",
                table: "OneTimeLinks",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OneTimeLinks_Operation",
                table: "OneTimeLinks",
                column: "Operation",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SignInTries_Account_At",
                table: "SignInTries",
                columns: new[] { "Account", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_SignInTries_At",
                table: "SignInTries",
                column: "At");

            // What is published stays as it is, whoever holds the connection; and all nodes hear of it once it is there.
            migrationBuilder.Sql("""
                CREATE FUNCTION published_versions_stay() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF TG_OP = 'INSERT' THEN
                        IF NEW."Number" IS DISTINCT FROM (SELECT coalesce(max("Number"), 0) + 1 FROM "PublishedVersions") THEN
                            RAISE EXCEPTION 'The next version must have the next number.';
                        END IF;
                        PERFORM pg_notify('advisor_published', NEW."Number"::text);
                        RETURN NEW;
                    ELSIF TG_OP = 'UPDATE' THEN
                        RAISE EXCEPTION 'A published version never changes.';
                    ELSE
                        RAISE EXCEPTION 'A published version is never deleted.';
                    END IF;
                END $$;
                CREATE TRIGGER "PublishedVersions_FollowEachOther" BEFORE INSERT ON "PublishedVersions" FOR EACH ROW EXECUTE FUNCTION published_versions_stay();
                CREATE TRIGGER "PublishedVersions_NeverChange" BEFORE UPDATE ON "PublishedVersions" FOR EACH ROW EXECUTE FUNCTION published_versions_stay();
                CREATE TRIGGER "PublishedVersions_NeverGo" BEFORE DELETE ON "PublishedVersions" FOR EACH ROW EXECUTE FUNCTION published_versions_stay();
                CREATE TRIGGER "PublishedVersions_NeverEmpty" BEFORE TRUNCATE ON "PublishedVersions" FOR EACH STATEMENT EXECUTE FUNCTION published_versions_stay();
                """);
            migrationBuilder.Sql("""
                CREATE FUNCTION audit_entries_stay() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    RAISE EXCEPTION 'the audit log is append-only';
                END $$;
                CREATE TRIGGER "AuditEntries_stay" BEFORE UPDATE OR DELETE ON "AuditEntries" FOR EACH ROW EXECUTE FUNCTION audit_entries_stay();
                CREATE TRIGGER "AuditEntries_remain" BEFORE TRUNCATE ON "AuditEntries" FOR EACH STATEMENT EXECUTE FUNCTION audit_entries_stay();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ArticleFigures");

            migrationBuilder.DropTable(
                name: "ArticleSuggestions");

            migrationBuilder.DropTable(
                name: "AuditEntries");

            migrationBuilder.DropTable(
                name: "ClaimDisputes");

            migrationBuilder.DropTable(
                name: "ContentConflicts");

            migrationBuilder.DropTable(
                name: "Decisions");

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
                name: "DraftProvisionArticles");

            migrationBuilder.DropTable(
                name: "DraftProvisionExtensions");

            migrationBuilder.DropTable(
                name: "DraftSplits");

            migrationBuilder.DropTable(
                name: "DraftTensions");

            migrationBuilder.DropTable(
                name: "EditorClaims");

            migrationBuilder.DropTable(
                name: "EditorLogins");

            migrationBuilder.DropTable(
                name: "EditorPasskeys");

            migrationBuilder.DropTable(
                name: "EditorSessions");

            migrationBuilder.DropTable(
                name: "EditorTokens");

            migrationBuilder.DropTable(
                name: "LastImport");

            migrationBuilder.DropTable(
                name: "OneTimeLinks");

            migrationBuilder.DropTable(
                name: "SealingKeys");

            migrationBuilder.DropTable(
                name: "SignInTries");

            migrationBuilder.DropTable(
                name: "PublishedVersions");

            migrationBuilder.DropTable(
                name: "DraftEffects");

            migrationBuilder.DropTable(
                name: "DraftMeasures");

            migrationBuilder.DropTable(
                name: "DraftProvisions");

            migrationBuilder.DropTable(
                name: "DraftScenarios");

            migrationBuilder.DropTable(
                name: "Editors");

            migrationBuilder.DropTable(
                name: "DraftOptions");

            migrationBuilder.DropTable(
                name: "DraftFrameworks");

            migrationBuilder.DropTable(
                name: "DraftNeeds");

            migrationBuilder.DropTable(
                name: "DraftArticles");

            migrationBuilder.DropTable(
                name: "DraftQuestions");

            migrationBuilder.DropTable(
                name: "DraftCriteria");

            migrationBuilder.Sql("DROP FUNCTION published_versions_stay(); DROP FUNCTION audit_entries_stay();");
        }
    }
}
