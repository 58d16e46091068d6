namespace FrameworkAdvisor.Web.Hosting;

/// <summary>What went wrong with a request, for the error page and for problem details.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Messages">What is wrong, by the key or member it is about; may be empty.</param>
internal sealed record Failure(int Status, IReadOnlyDictionary<string, string[]> Messages)
{
    /// <summary>In the messages when it is the role of who is signed in that does not do.</summary>
    public const string RoleKey = "role";

    /// <summary>In the messages when it was signing in that was tried too often.</summary>
    public const string SignInKey = "sign-in";

    /// <summary>In the messages when a form came from nobody who is signed in.</summary>
    public const string SessionKey = "session";

    /// <summary>In the messages when a form does not go with the session it was sent in.</summary>
    public const string StaleFormKey = "form-token";

    /// <summary>In the messages when it is a preview of the draft that does not allow it.</summary>
    public const string PreviewKey = "preview";

    private static readonly Dictionary<string, string[]> none = [];
    private static readonly Dictionary<string, string[]> beingSaved = new(StringComparer.Ordinal) { ["database"] = ["Somebody else is saving at this moment."] };

    private static readonly Dictionary<string, string[]> beingLost = new(StringComparer.Ordinal) { ["database"] = ["It may or may not have been saved."] };

    /// <summary>What was sent when the database was lost, so that nobody knows whether it is there.</summary>
    public static Failure Unknown { get; } = new(StatusCodes.Status503ServiceUnavailable, beingLost);

    /// <summary>What an editor sent while somebody else was saving.</summary>
    public static Failure Busy { get; } = new(StatusCodes.Status503ServiceUnavailable, beingSaved);

    public string Title => Text.Title;

    public string What => Text.What;

    public string Remedy => Text.Remedy;

    private (string Title, string What, string Remedy) Text => Status switch
    {
        400 when Messages.ContainsKey(StaleFormKey) => ("Send it once more", "Nothing was changed by it yet.", "Reload the page of the form, and send it from there."),
        400 => ("That request cannot be understood", "It holds something this site does not know.", "Correct it, or start again from the home page."),
        401 when Messages.ContainsKey(SessionKey) => ("You are not signed in any more", "Your session has ended, so nothing was changed yet.", "Sign in at /admin/sign-in."),
        401 => ("Sign in first", "This is for editors.", "Sign in at /admin/sign-in."),
        403 when Messages.ContainsKey(RoleKey) => ("Your role does not allow that", "This takes another role than yours.", "Go back to the start of the admin area."),
        403 => ("That is not taken from another site", "What is saved here is sent from the pages of this site alone.", "Start again from the home page."),
        404 => ("There is nothing here", "No page has this address.", "Check the address, or start again from the home page."),
        405 => ("That cannot be done here", "This address does not take requests of that kind.", "Follow a link of this site instead."),
        409 when Messages.ContainsKey(PreviewKey) => ("Not in a preview of the draft", "This browser shows the site as it would be with the draft.", "Leave the preview, at the top of this page, or go on with another page."),
        413 => ("That is too much at once", "What was sent is larger than this site takes.", "Send less."),
        414 => ("That address is too long", $"This site takes queries of at most {ServerLimits.QueryCharacters} characters.", "Start again from the home page."),
        415 => ("That kind of content is not taken", "This address takes JSON.", "Send it with the header Content-Type: application/json."),
        429 when Messages.ContainsKey(SignInKey) => ("Too many tries", "Signing in was tried too often, from your address or to this account.", "Then open the sign-in page again."),
        429 => ("That was too often", "More was saved, or sent to be saved, in the last hour than this site takes, from your address or from all together.", "Wait a few minutes, then reload this page: that sends what you typed again."),
        503 when ReferenceEquals(Messages, beingSaved) => ("Not saved yet", "Nothing was changed yet.", "Send it again in a few seconds."),
        503 when ReferenceEquals(Messages, beingLost) => ("Not known whether it is saved", "The connection to the database was lost at that moment.", "Send it again in a few seconds: it will be done once."),
        503 => ("Not available at the moment", "The site has no knowledge ready to answer from, or its database is busy.", "Try again in a moment."),
        < 500 => ("That request cannot be answered", "The server does not take this request.", "Start again from the home page."),
        _ => ("Something went wrong here", "The fault is ours, not yours. It has been noted.", "Try again; if it happens again, tell whoever runs this site."),
    };

    /// <summary>What was noted about the request, or what its status alone tells.</summary>
    public static Failure Of(HttpContext context) =>
        context.Features.Get<Failure>() is { } noted && noted.Status == context.Response.StatusCode
            ? noted
            : new Failure(context.Response.StatusCode, none);
}
