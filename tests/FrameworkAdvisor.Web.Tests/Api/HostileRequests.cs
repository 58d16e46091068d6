using System.Text;
using FrameworkAdvisor.Core.Advice;
using Microsoft.AspNetCore.Http;

namespace FrameworkAdvisor.Web.Tests.Api;

/// <summary>Requests that are nearly right, or nothing like it; the same for the same seed.</summary>
internal sealed class HostileRequests(Advisor advisor, int seed)
{
    public const string Recommendation = "/api/v1/recommendation";

    private static readonly string[] targets =
    [
        Recommendation, Recommendation, "/api/v1/claims", "/api/v1/claims", "/api/v1/frameworks/{slug}", "/api/v1/questionnaire",
        "/advice/result", "/advice/{question}", "/advice/{question}/next", "/advice/check", "/advice/all", "/compare",
    ];

    private static readonly string[] oddities =
    [
        "", "+", "%20", "NaN", "-1", "1e999", "99999999999999999999999999", "null", "true", "[]", "{}", "'", "\"", "%22%3E%3Cscript%3E", "../../etc/passwd",
        "%", "%%", "%zz", "&", "&&", "=", "==", ";", "#", "?", "%C3%A4", "%FF%FE", "%C0%AF", "%ED%A0%80", "%ED%A0%80%ED%B0%80", "%F4%90%80%80", "%E2%80%AE",
        "%00", "%0A", "%1f", "%7F", "%25%30%30", "%EF%BB%BF", "%F0%9F%98%80", "a%CC%81", "not-sure", "critical", "must", "parts", "scope", "importance.",
        "importance.importance.scope", "importance.must", "must.", "then", "check", "skipped", "framework", "need", "status", "flask", "FLASK", "flask%00", "large",
        "admin.built-in", "{0}", "%n", "${x}", "{{7*7}}", "http://evil.example/", "//evil.example", "CON", "__proto__", new('x', 200), new('9', 400), string.Concat(Enumerable.Repeat("%F0%9F%98%80", 80)),
    ];

    private static readonly string?[] contentTypes =
    [
        "application/json; charset=utf-8", "application/json;charset=utf-16", "APPLICATION/JSON", "application/json;;", "application/problem+json", "text/json", "text/plain",
        "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "multipart/form-data", "application/xml", "*/*", "/", ";", "\"", null,
    ];

    private static readonly string[] bodies =
    [
        "", " ", "null", "1", "\"\"", "[]", "{}", "{\"answers\":null}", "{\"answers\":[]}", "{\"answers\":{\"scope\":{\"scope\":1}}}", "{\"answers\":{\"scope\":[[\"large\"]]}}",
        "{\"answers\":{\"scope\":1e999}}", "{\"answers\":{\"scope\":-0}}", "{\"importance\":{\"scope\":null}}", "{\"importance\":{\"\":\"critical\"}}", "{\"mustHaves\":[[1]]}",
        "{\"mustHaves\":{\"0\":\"admin.built-in\"}}", "{\"answers\":{\"scope\":\"\\ud800\"}}", "{\"\\udc00\":{}}", "{\"importance\":{\"\\ud800\":\"critical\"}}", "{\"answers\":{\"\\u0000\":\"\\u0000\"}}",
        "{\"mustHaves\":[\"\\ud800\\ud800\"]}", "{\"answers\":{\"scope\":\"\u0001\"}}", "{\"a\":1}{\"a\":1}", "/* */{}", "{\"answers\":{},}", "NaN", "{\"__proto__\":{}}", "scope=large", "<xml/>",
    ];

    private readonly Random random = new(seed);
    private readonly Generated generated = new(advisor, seed);

    public HostileRequest Next() => random.Next(3) == 0 ? Posted() : Asked();

    private HostileRequest Asked()
    {
        var path = Any(targets)
            .Replace("{question}", random.Next(8) == 0 ? Any(oddities) : Any(advisor.Catalogue.Questions).Id, StringComparison.Ordinal)
            .Replace("{slug}", random.Next(2) == 0 ? Any(oddities) : Any(advisor.Catalogue.Frameworks).Slug, StringComparison.Ordinal);
        return new(random.Next(20) == 0 ? "HEAD" : "GET", path.Split('?')[0], QueryFor(path), null, []);
    }

    private string QueryFor(string path)
    {
        var pairs =
            path.Contains("claims", StringComparison.Ordinal) ? Filters()
            : path.Contains("compare", StringComparison.Ordinal) ? [("frameworks", "flask,django"), ("sort", "gap")]
            : random.Next(10) == 0 ? []
            : [.. generated.Answers().Select(pair => (pair.Key, pair.Value))];
        for (var count = random.Next(3); count > 0; count--)
        {
            Spoil(pairs);
        }

        return string.Join('&', pairs.Select(pair => $"{pair.Item1}={pair.Item2}"));
    }

    private List<(string, string)> Filters() =>
    [
        .. new[] { ("framework", Any(advisor.Catalogue.Frameworks).Slug), ("need", Any(advisor.Needs).Id), ("article", Any(advisor.Catalogue.Articles).Slug), ("status", "disputed") }
            .Where(_ => random.Next(2) == 0),
    ];

    private void Spoil(List<(string Key, string Value)> pairs)
    {
        var at = pairs.Count == 0 ? 0 : random.Next(pairs.Count);
        var (key, value) = pairs.Count == 0 ? (Any(oddities), Any(oddities)) : pairs[at];
        switch (random.Next(9))
        {
            case 0:
                pairs.Add((key, Any(oddities)));
                break;
            case 1:
                pairs.Add((Any(oddities), value));
                break;
            case 2:
                pairs.Add((key, value));
                break;
            case 3:
                pairs.Insert(at, (key.ToUpperInvariant(), value));
                break;
            case 4:
                pairs.Insert(at, (key, value.Insert(random.Next(value.Length + 1), Any(oddities))));
                break;
            case 5:
                pairs.Insert(at, (key.Insert(random.Next(key.Length + 1), Any(oddities)), value));
                break;
            case 6:
                pairs.AddRange(Enumerable.Repeat((key, value), random.Next(60)));
                break;
            case 7:
                pairs.AddRange(Enumerable.Range(0, random.Next(200)).Select(index => ($"k{index}", "")));
                break;
            default:
                pairs.Reverse();
                break;
        }
    }

    private HostileRequest Posted() => new(
        "POST",
        Recommendation,
        random.Next(20) == 0 ? Any(oddities) : "",
        random.Next(8) == 0 ? Any(contentTypes) : "application/json",
        Bytes());

    private byte[] Bytes()
    {
        var bytes = Encoding.UTF8.GetBytes(random.Next(4) == 0 ? Any(bodies) : generated.Body());
        switch (random.Next(14))
        {
            case 0:
                return Encoding.UTF8.GetBytes(Nested(random.Next(1, 20_000)));
            case 1:
                return [.. Encoding.UTF8.Preamble, .. bytes];
            case 2:
                return Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(bytes));
            case 3:
                return [.. Encoding.UTF8.GetBytes($"{{\"answers\":{{\"scope\":{new string('9', random.Next(1, 5000))}}}}}")];
            case 4:
                return [.. Encoding.UTF8.GetBytes($"{{\"{new string('k', random.Next(1, 5000))}\":0}}")];
            case 5 or 6 or 7 when bytes.Length > 0:
                // A byte that UTF-8 does not have there, or that JSON does not.
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                return bytes;
            default:
                return bytes;
        }
    }

    private string Nested(int depth) => random.Next(3) switch
    {
        0 => new string('[', depth),
        1 => string.Concat(Enumerable.Repeat("{\"answers\":", depth)),
        _ => $"{{\"mustHaves\":{new string('[', depth)}{new string(']', depth)}}}",
    };

    private T Any<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
}

/// <summary>As it goes over the wire, nothing tidied up.</summary>
internal sealed record HostileRequest(string Method, string Path, string Query, string? ContentType, byte[] Body)
{
    public bool IsOfApi => Path.StartsWith("/api/", StringComparison.Ordinal);

    public override string ToString() => $"{Method} {Path}?{Query} {ContentType} {Encoding.UTF8.GetString(Body)}";

    public void WriteTo(HttpRequest request)
    {
        request.Method = Method;
        request.Scheme = "http";
        request.Host = new("localhost");
        // The server itself refuses this one before there is a path.
        request.Path = PathString.FromUriComponent(Path.Replace("%00", "%01", StringComparison.Ordinal));
        request.QueryString = new(Query.Length == 0 ? "" : "?" + Query);
        request.Body = new MemoryStream(Body);
        request.ContentLength = Method == "POST" ? Body.Length : null;
        if (ContentType is not null)
        {
            request.Headers.ContentType = ContentType;
        }
    }
}
