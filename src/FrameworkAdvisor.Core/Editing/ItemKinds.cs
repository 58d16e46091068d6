using static FrameworkAdvisor.Core.Editing.FieldForm;

namespace FrameworkAdvisor.Core.Editing;

/// <summary>Every kind of thing that makes up the knowledge, in the order in which they rest on one another.</summary>
public static class ItemKinds
{
    private const int Sentence = 400;
    private const int Paragraph = 4000;

    /// <summary>Frameworks, by slug.</summary>
    public static ItemKind Framework { get; } = new("framework", "frameworks", "What can be recommended.",
    [
        Id("slug", "Stands in addresses and content files; it never changes."),
        new("name", "Name", "As its makers write it.", Line),
        new("aliases", "Other names", "One a line: by these, too, suggested claims are recognised as being about it.", Lines) { IsOptional = true },
        new("summary", "Summary", "One or two sentences: what kind of framework it is. Shown wherever it is introduced.", Text) { MaximumLength = Sentence },
        new("site", "Home page", "An address that starts with https://.", Address) { MaximumLength = 500 },
    ])
    { TitleField = "name", IsOrdered = true };

    /// <summary>Criteria, by slug.</summary>
    public static ItemKind Criterion { get; } = new("criterion", "criteria", "A subject on which frameworks differ; its needs are what gets rated.",
    [
        Id("slug", "Stands in addresses and before the dot in the ids of its needs; it never changes."),
        new("name", "Name", "Its heading.", Line),
        new("description", "Description", "One or two sentences: what it is about.", Text) { MaximumLength = Sentence * 2 },
    ])
    { TitleField = "name", IsOrdered = true };

    /// <summary>Needs, by id; each belongs to the criterion before the dot.</summary>
    public static ItemKind Need { get; } = new("need", "needs", "What a project can want. Answers give it weight, claims rate each framework on it.",
    [
        new("id", "Id", "The criterion, a dot and a name, as in admin.built-in; it never changes.", NeedId) { IsFixed = true, MaximumLength = 161 },
        new("name", "Name", "A short name for tables.", Line),
        new("wants", "Wants", "Completes “a project wants …”.", Line) { MaximumLength = Sentence },
        new("at-zero", "What 0 means", "The worst rating, in words: it tells editors and readers how to read the scale.", Text) { MaximumLength = Sentence },
        new("at-five", "What 5 means", "The middle of the scale, in words.", Text) { MaximumLength = Sentence },
        new("at-ten", "What 10 means", "The best rating, in words.", Text) { MaximumLength = Sentence },
        new("half-life-months", "Half-life in months", "After so many months a claim on this need counts half: short for what changes fast.", Whole) { Minimum = 1, Maximum = 600 },
    ])
    { TitleField = "name", IsOrdered = true };

    /// <summary>Measures, by id.</summary>
    public static ItemKind Measure { get; } = new("measure", "measures", "A kind of figure that articles give, such as GitHub stars. Measures inform; they give no points.",
    [
        Id("id", "Stands in content files; it never changes."),
        new("name", "Name", "Its heading, unit included.", Line),
        Reference("criterion", "Criterion", "Under which criterion its figures are shown.", "criterion"),
    ])
    { TitleField = "name", IsOrdered = true };

    /// <summary>Questions, by id.</summary>
    public static ItemKind Question { get; } = new("question", "questions", "What is asked. Leaving out or adding one changes every result that depends on it.",
    [
        Id("id", "Stands in the address of every result; it never changes."),
        new("text", "Question", "As the reader is asked.", Line) { MaximumLength = Sentence },
        new("label", "Label", "A short name for tables.", Line),
        new("help", "Help", "One line below the question.", Line) { MaximumLength = Sentence },
        new("several", "More than one answer", "Whether more than one option may be chosen.", Flag),
        new("concerns", "Parts it is about", "Options of the question “parts”, one a line; none for a question about the whole project. Answers about other parts stay out when one part is looked at alone.", Lines) { IsOptional = true, RefersTo = "option", ReferencePrefix = Advice.Questionnaire.Parts + "~" },
    ])
    { TitleField = "text", IsOrdered = true };

    /// <summary>Options, by question and id.</summary>
    public static ItemKind Option { get; } = new("option", "options", "An answer that can be chosen. Its effects decide what it does.",
    [
        Reference("question", "Question", "What it answers.", "question", isFixed: true),
        Id("id", "Stands in the address of every result; it never changes."),
        new("label", "Label", "What is shown: an observable threshold, never a bare “large”.", Line) { MaximumLength = Sentence },
    ])
    { TitleField = "label", IsOrdered = true, ParentField = "question" };

    /// <summary>Effects, by option and need.</summary>
    public static ItemKind Effect { get; } = new("effect", "effects", "An option adds weight points to a need; more points make the need count more in the result.",
    [
        Reference("option", "Option", "The answer that has this effect.", "option", isFixed: true),
        Reference("need", "Need", "What it gives weight to.", "need", isFixed: true),
        new("points", "Points", "1 to 10: 1 is a hint, 3 is plain, more is decisive.", Whole) { Minimum = 1, Maximum = Knowledge.Effect.MaximumPoints },
        new("articles", "Articles", "One slug a line: whose statements are the reason. At least one.", Lines) { RefersTo = "article" },
    ])
    { IsOrdered = true, ParentField = "option" };

    /// <summary>Tensions, by their two answers.</summary>
    public static ItemKind Tension { get; } = new("tension", "tensions", "Two answers that pull against each other. Both count; the page that checks answers names them.",
    [
        Reference("first", "One answer", "A question and its option.", "option", isFixed: true),
        Reference("second", "The other answer", "A question and its option.", "option", isFixed: true),
        new("why", "Why", "One sentence for the reader.", Line) { MaximumLength = Sentence },
    ])
    { IsOrdered = true };

    /// <summary>Articles, by slug.</summary>
    public static ItemKind Article { get; } = new("article", "articles", "A source. How far it is trusted and how old it is decide how much its claims count.",
    [
        Id("slug", "Stands in addresses and is the name of its file; it never changes."),
        new("title", "Title", "The title of the source.", Line) { MaximumLength = Sentence },
        new("publisher", "Publisher", "Who published the source.", Line),
        new("author", "Author", "Who wrote it, if named.", Line) { IsOptional = true },
        new("published", "Published", "When it appeared: 2019, 2019-08 or 2019-08-31. Older claims count less.", Date) { IsOptional = true },
        new("updated", "Updated", "When it was last updated. Its claims count from this date.", Date) { IsOptional = true },
        new("source", "Address", "Where it can be read, if known.", Address) { IsOptional = true, MaximumLength = 500 },
        new("trust", "Trust", "0 (counts for nothing) to 1 (counts in full).", Number) { Minimum = 0, Maximum = 1 },
        new("trust-reason", "Why this trust", "Readers see it beside every claim of the article.", Text) { MaximumLength = Sentence * 2 },
        new("summary", "Summary", "What the source is and what it concludes.", Text) { MaximumLength = Paragraph },
        new("text-kind", "What the text is", "Whose words it is in; it decides how much of the text readers are shown.", FieldForm.Choice) { Choices = FieldChoices.TextKinds, Default = "digest" },
        new("permission", "Permission", "For a copy: the licence, or who allowed it. Readers see it above the text.", Text) { IsOptional = true, MaximumLength = Sentence * 2 },
        new("markdown", "Text", "The text with its marks.", Text) { IsDerived = true, MaximumLength = 102_400 },
        new("html", "Rendered", "The text rendered.", Text) { IsDerived = true, MaximumLength = int.MaxValue },
    ])
    { TitleField = "title", CanBeMade = false };

    /// <summary>Claims, by id.</summary>
    public static ItemKind Claim { get; } = new("claim", "claims", "One article's statement that a framework serves a need well or badly. Accepted claims make the ratings.",
    [
        new("id", "Id", "Made from article, framework, need and passage.", Line) { IsFixed = true },
        Reference("article", "Article", "Who states it.", "article") with { IsDerived = true },
        Reference("framework", "Framework", "Whom it is about.", "framework") with { IsDerived = true },
        Reference("need", "Need", "What it is about.", "need") with { IsDerived = true },
        new("text", "Passage", "The words of the article.", Text) { IsDerived = true, MaximumLength = Paragraph },
        new("anchor", "Anchor", "The passage in the article.", Line) { IsDerived = true },
        new("stance", "Stance", "How strongly it speaks for or against the framework on this need.", FieldForm.Choice) { Choices = FieldChoices.Stances },
        new("status", "Status", "Only accepted claims count.", FieldForm.Choice) { Choices = FieldChoices.Statuses },
        new("dispute-reason", "Why it is disputed", "For a disputed claim: why it is false or outdated. Readers see it.", Text) { IsOptional = true, MaximumLength = Paragraph },
        new("reference", "Reference", "For a disputed claim: where that can be checked.", Text) { IsOptional = true, MaximumLength = Paragraph },
        new("as-of", "As of", "When the statement held, if that differs from the article's date. Older claims count less.", Date) { IsOptional = true },
    ])
    { TitleField = "text", CanBeMade = false };

    /// <summary>Ratings set by hand, by framework and need.</summary>
    public static ItemKind Rating { get; } = new("rating", "ratings", "A rating set by hand in place of what the claims say. Readers see who overruled what, and why.",
    [
        Reference("framework", "Framework", "Whom it rates.", "framework", isFixed: true),
        Reference("need", "Need", "On what.", "need", isFixed: true),
        new("value", "Rating", "0 to 10, on the scale of the need.", Number) { Minimum = 0, Maximum = 10 },
        new("standard-error", "Standard error", "Above 0, at most 5: how unsure the rating is.", Number) { Minimum = 0.01, Maximum = 5 },
        new("reason", "Reason", "Why the claims are overruled. Readers see it.", Text) { MaximumLength = Paragraph },
    ])
    { IsOrdered = true };

    /// <summary>Facts, by article and id.</summary>
    public static ItemKind Fact { get; } = new("fact", "facts", "A figure or name that an article gives for a framework at a time. Facts inform; they give no points.",
    [
        Reference("article", "Article", "Who says so.", "article", isFixed: true),
        Id("id", "Made when the fact is.") with { IsDerived = true },
        Reference("framework", "Framework", "Whom it is about.", "framework"),
        Reference("measure", "Measure", "What is measured.", "measure"),
        new("value", "Value", "A plain number such as 53900 or 46.04, or a name.", Line),
        new("as-of", "As of", "When it held, if the article tells.", Date) { IsOptional = true },
        new("note", "Note", "A short remark.", Line) { IsOptional = true, MaximumLength = Sentence },
    ])
    { ParentField = "article", IsOrdered = true };

    /// <summary>Provisions, by framework and need.</summary>
    public static ItemKind Provision { get; } = new("provision", "provisions", "What it takes to have a need with a framework: nothing, an extension, or work of one's own.",
    [
        Reference("framework", "Framework", "With which framework.", "framework", isFixed: true),
        Reference("need", "Need", "To have what.", "need", isFixed: true),
        new("kind", "Kind", "Where it comes from.", FieldForm.Choice) { Choices = FieldChoices.ProvisionKinds },
        new("extensions", "Extensions", "One a line: the packages to add; for “By an extension” only.", Lines) { IsOptional = true },
        new("text", "What that means", "A sentence or two for the project.", Text) { MaximumLength = Sentence * 2 },
        new("articles", "Articles", "One slug a line: who says so.", Lines) { IsOptional = true, RefersTo = "article" },
        new("reference", "Reference", "Where it can be checked when no article says it.", Line) { IsOptional = true, MaximumLength = Sentence * 2 },
    ])
    { IsOrdered = true };

    /// <summary>Scenarios, by id.</summary>
    public static ItemKind Scenario { get; } = new("scenario", "scenarios", "A set of answers with the outcome an article recommends. Publishing stops when one comes out otherwise unexplained.",
    [
        Id("id", "Stands in reports; it never changes."),
        new("title", "Title", "The case in a few words.", Line) { MaximumLength = Sentence },
        Reference("article", "Article", "Who recommends it.", "article"),
        new("passage", "Passage", "Where in the article, in our words.", Text) { MaximumLength = Sentence * 2 },
        new("query", "Answers", "As in the address of a result: scope=large&parts=pages.", Text) { IsOptional = true, MaximumLength = 2000 },
        new("expected", "Expected", "The slug of a framework, or an outcome such as both or too-close.", Line),
        new("split", "Split", "For both: part=framework, one a line.", Lines) { IsOptional = true },
        new("difference", "Difference", "When the model rightly differs from the article: why.", Text) { IsOptional = true, MaximumLength = Paragraph },
    ])
    { TitleField = "title", IsOrdered = true };

    /// <summary>All of them; what refers comes after what it refers to.</summary>
    public static IReadOnlyList<ItemKind> All { get; } =
        [Framework, Criterion, Need, Measure, Article, Claim, Fact, Question, Option, Effect, Tension, Rating, Provision, Scenario];

    /// <summary>The kind of that name or plural, or null.</summary>
    public static ItemKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name || kind.Plural == name);

    private static Field Id(string name, string help) => new(name, "Id", help, Slug) { IsFixed = true, MaximumLength = 80 };

    private static Field Reference(string name, string label, string help, string kind, bool isFixed = false) =>
        new(name, label, help, Line) { RefersTo = kind, IsFixed = isFixed, MaximumLength = 250 };
}
