using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Tests.Data;

/// <summary>Catalogues to store: one that uses every field both ways, and an empty one.</summary>
internal static class Catalogues
{
    public static readonly Catalogue Empty = new([], [], [], [], [], [], [], [], []);

    // Deliberately not in alphabetical order, so that only a kept position brings the order back.
    public static readonly Catalogue Rich = new(
        [
            new("flask", "Flask", ["Pallets Flask", "flask 3", "A micro-framework"], "Small \u2014 \"micro\".", "https://flask.palletsprojects.com/"),
            new("django", "Django", [], "Große Sammlung: 电池 included 🔋", "https://www.djangoproject.com/"),
        ],
        [
            new("size", "Size", "How much there is to build.", [Need("size.small"), Need("size.large") with { HalfLifeMonths = 1 }]),
            new("admin", "Admin", "Line one.\nLine two.\tTab.", [Need("admin.built-in") with { HalfLifeMonths = 600 }]),
        ],
        [new("stars", "GitHub stars (thousands)", "size"), new("backing", "Backed by", "admin")],
        [
            new("scope", "How large is it?", "Scope", "Count <tables> & pages.", false, [],
            [
                new("tiny", "≤ 3 pages", [new("size.small", 10, ["zeta-2019", "alpha-2023"]), new("admin.built-in", 1, ["alpha-2023"])]),
                new("large", "> 40 tables", [new("size.large", 6, ["alpha-2023", "zeta-2019"])]),
                new("any", "Does not matter", []),
            ]),
            new("parts", "What is part of it?", "Parts", "", true, ["pages", "back-office"],
            [
                new("pages", "Pages", []),
                new("back-office", "Staff screens", [new("admin.built-in", 8, ["zeta-2019"])]),
            ]),
        ],
        [
            new(new("scope", "tiny"), new("parts", "back-office"), "A tiny project rarely pays for staff screens."),
            new(new("parts", "pages"), new("scope", "any"), "'; DROP TABLE DraftTensions; --"),
        ],
        [
            new("zeta-2019", "Zeta's view", "Zeta", "Ana Ång", PartialDate.Parse("2019-08-31"), PartialDate.Parse("2020-02"),
                "https://example.org/zeta?a=1&b=2", 0.7, "Old but careful.", "Says small.",
                "# Zeta\r\n\r\n==Small==.\n", "<h2>Zeta</h2>\n<p id=\"c-1\">Small.</p>",
                [
                    new("django", "stars", "83.6", PartialDate.Parse("2024"), "printed as 83.6k"),
                    new("flask", "backing", "Pallets \u200F\u05E2\u05D1", null, null),
                    new("django", "stars", "83.7", PartialDate.Parse("2024"), "printed as 83.6k"),
                ]),
            new("alpha-2023", "Alpha", "Alpha", null, null, null, null, 1.0 / 3, "", "", "", "", []),
        ],
        [
            Claim("zeta-2019-00000002", ClaimStatus.Accepted) with { AsOf = PartialDate.Parse("2018-01") },
            Claim("zeta-2019-00000001", ClaimStatus.Pending) with { Stance = -2, Framework = "django" },
            Claim("alpha-2023-00000001", ClaimStatus.Rejected) with { Stance = 0, Article = "alpha-2023" },
            Claim("alpha-2023-00000002", ClaimStatus.Disputed) with
            {
                DisputeReason = "No longer so since 2.0.",
                Reference = "https://example.org/changes",
            },
        ],
        [
            new("flask", "size.large", 3.3000000000000003, 0.1, "Measured by us."),
            new("django", "admin.built-in", 10, 5, "It has one."),
        ],
        [
            new("z-split", "Shop and service", "alpha-2023", "The end.", "scope=large&parts=pages", "both",
                new Dictionary<string, string> { ["pages"] = "django", ["back-office"] = "flask" }, "Text gives no weights."),
            new("a-plain", "Plain", "zeta-2019", "", "", "flask", new Dictionary<string, string>(), null),
        ])
    {
        Provisions =
        [
            new("flask", "admin.built-in", ProvisionKind.Extension, ["Zeta-Admin", "Alpha-Admin"], "Add \"both\".", ["zeta-2019", "alpha-2023"], null),
            new("django", "admin.built-in", ProvisionKind.BuiltIn, [], "There.", [], "Django documentation, the admin site"),
            new("django", "size.large", ProvisionKind.OwnWork, [], "", ["alpha-2023"], "'; DROP TABLE DraftProvisions; --"),
        ],
    };

    public static Need Need(string id) => new(id, "Name", "wants it", "at zero", "at five", "at ten", 24);

    public static Claim Claim(string id, ClaimStatus status) =>
        new(id, "zeta-2019", "flask", "size.small", 2, "Small.", "c-1", status, null, null, null);
}
