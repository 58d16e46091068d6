using System.Buffers;

namespace FrameworkAdvisor.Content.Extraction.Reading;

/// <summary>Lines and sentences that belong to the page and not to the article: adverts, bylines, buttons, notices.</summary>
internal static class Furniture
{
    private const int MostWordsOfAButton = 12;
    private const int MostWordsOfAnAdvert = 60;
    private const int MostWordsOfAByline = 12;

    private static readonly HashSet<string> buttons = new(StringComparer.OrdinalIgnoreCase)
    {
        "share", "tweet", "tags", "menu", "search", "home", "login", "log in", "sign in", "sign up", "register", "subscribe", "comments", "reply", "like", "save", "print",
        "accepted answer", "ask question", "advertisement", "ad", "advert", "sponsored", "close", "accept", "decline", "cookies", "faq menu", "top", "back to top", "next",
        "previous", "read more", "learn more", "show more", "view all", "copy", "copy link", "download", "blog", "careers", "pricing", "newsletter", "rss", "archive", "archives",
        "content type", "let's talk", "get started", "book now", "edit", "permalink", "link", "bookmark", "listen", "follow", "facebook", "twitter", "linkedin", "reddit", "whatsapp",
    };

    private static readonly string[] starts =
    [
        "skip to ", "share on ", "share this", "read next", "also read", "read also", "you may also", "you might also", "more posts", "more blog posts", "more articles", "more from ",
        "posted by", "posted on", "posted in", "filed under", "last updated", "last modified", "published on", "published by", "reviewed by", "reading time", "leave a comment",
        "leave a reply", "improve this question", "photo of ", "photo by", "image by", "image:", "image source", "image credit", "figure ", "screenshot ", "post your answer", "your answer",
        "hot network", "powered by", "comments are closed", "subscribe ", "sign up ", "log in ", "follow us", "follow me", "tags:", "tag:", "categories:", "category:",
        "previous:", "next:", "previous post", "next post", "related:", "thanks to ", "copyright", "©", "site design", "unsubscribe", "view in browser", "download our", "download the free",
        "watch the video", "listen to this", "join our", "join us", "join now", "enroll ", "enrol ", "looking for python developers", "looking for a ", "need a ", "get a free", "book a ", "home /", "home »", "home >",
        "limited offer", "for a limited time", "free trial", "you get this email", "forwarded to you", "this issue is sponsored", "sponsored by", "link of the week", "attach file", "by submitting",
        "© ", "ready to become", "want to talk", "want to learn", "want to work", "we're hiring", "we are hiring", "disclaimer", "disclosure", "this post may contain", "this article contains affiliate",
        "trusted by", "get in touch", "contact us", "hire ", "start your ", "start learning today", "explore our", "click here", "trending", "popular posts", "recent posts", "rate this", "did you like",
    ];

    private static readonly string[] anywhere =
    [
        "use cookies", "uses cookies", "accept all cookies", "cookie policy", "cookies policy", "all rights reserved", "no credit card", "by submitting this form", "i give my consent", "money-back", "enroll now", "enrol now", "buy now",
        "free for 30 days", "get the best prices", "subscribe to our", "sign up for our", "join our newsletter", "our team of experts", "our senior engineers", "get in touch with us",
        "contact us today", "contact us now", "book a free", "get a free quote", "free consultation", "discounted courses", "our best selling", "our bestselling", "our most popular courses", "per user is permitted",
        "login information to receive", "receive the login information", "our team will reach out", "view free courses", "hire our", "follow and contact", "free cheat sheet", "at your fingertips today", "affiliate link", "affiliate commission", "our newsletter", "try it free", "try for free", "start your free",
        "we specialize in designing", "we specialise in designing",
    ];

    private static readonly string[] onButtons =
    [
        "min read", "minute read", "minutes read", "privacy policy", "imprint", "terms of service", "terms of use", "terms and conditions", "(source:", "[advertisement]", "advert ---", "view free", "open positions", "up to 5 attachments",
        "read the full", "related articles", "related posts", "see open", "subscribe", "follow us", "share this", "sign up or log in", "what is rss", "view in browser", "training pass",
    ];

    private static readonly string[] bylines = ["asked ", "answered ", "edited ", "modified ", "viewed ", "updated ", "published ", "posted ", "written on ", "created "];

    private static readonly HashSet<string> counted = new(StringComparer.OrdinalIgnoreCase)
    {
        "comments", "comment", "answers", "answer", "views", "votes", "likes", "shares", "claps", "followers", "reputation", "responses", "replies", "min", "minutes", "reads",
    };

    private static readonly SearchValues<string> anywhereValues = SearchValues.Create(anywhere, StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> buttonValues = SearchValues.Create(onButtons, StringComparison.OrdinalIgnoreCase);

    /// <param name="text">A whole line without markup.</param>
    public static bool IsLine(string text)
    {
        var plain = text.AsSpan().Trim("*_[](){}<>|»›→←👉👈🔥✨-–—•·=~:! ");
        var words = SourceLine.CountWords(text);
        if (plain.IsEmpty || words > MostWordsOfAnAdvert)
        {
            return false;
        }

        return buttons.GetAlternateLookup<ReadOnlySpan<char>>().Contains(plain)
            || StartsLikeFurniture(plain, words)
            || plain.IndexOfAny(anywhereValues) is var offer and >= 0 && offer <= plain.Length / 3
            || (words <= MostWordsOfAButton && (plain.ContainsAny(buttonValues) || text.StartsWith(">>>", StringComparison.Ordinal) || plain.EndsWith(" logo")))
            || IsByline(text, plain, words)
            || IsOffer(plain);
    }

    public static bool IsSentence(string text) => text.AsSpan().ContainsAny(anywhereValues) || IsOffer(text);

    // Long lines that begin like that are prose: "Subscribe buttons were added in a day with Django, …"
    private static bool StartsLikeFurniture(ReadOnlySpan<char> plain, int words)
    {
        if (words > MostWordsOfAButton * 2)
        {
            return false;
        }

        foreach (var start in starts)
        {
            if (plain.StartsWith(start, StringComparison.OrdinalIgnoreCase) && (words <= MostWordsOfAButton || plain[^1] is not '.'))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsByline(string text, ReadOnlySpan<char> plain, int words)
    {
        if (words <= 3 && words > 1 && char.IsAsciiDigit(text[0]) && counted.Contains(text[(text.LastIndexOf(' ') + 1)..]))
        {
            return true;
        }

        if (words > MostWordsOfAByline || text is [.., '.'])
        {
            return false;
        }

        if (text.StartsWith("By ", StringComparison.Ordinal) && text.Length > 3 && char.IsUpper(text[3]))
        {
            return true;
        }

        foreach (var start in bylines)
        {
            if (plain.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                return plain.IndexOfAnyInRange('0', '9') >= 0;
            }
        }

        return false;
    }

    private static bool IsOffer(ReadOnlySpan<char> text) =>
        text.Contains("% off", StringComparison.OrdinalIgnoreCase)
        || (text.IndexOf('$') is var price and >= 0 && price + 1 < text.Length && char.IsAsciiDigit(text[price + 1]) && (text.Contains(" only $", StringComparison.OrdinalIgnoreCase) || text.Contains("for only", StringComparison.OrdinalIgnoreCase)));
}
