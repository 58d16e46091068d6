namespace FrameworkAdvisor.Browser.Tests.Scripts;

/// <summary>Texts that try to run script in a page: ways to break out, elements with what happens to them, and addresses in every form of link.</summary>
internal static class Payloads
{
    // What a page would call; the tests listen to it.
    private const string Call = "hit(1)";

    private static readonly string[] breakouts =
        ["", "\">", "'>", "\"'>", "-->", "</textarea>", "</title>", "</style>", "</script>", "]]>", "</option></select>", "`>", "\\\">", "</td></table>", "&lt;/p&gt;"];

    // Elements with an event each that happens by itself, or to whoever comes near.
    private static readonly string[] elements =
    [
        "<img src=x onerror={0}>", "<IMG SRC=x OnErRoR={0}>", "<img/src=x/onerror={0}>", "<img src=x onerror=\"{0}\">", "<img src=x onerror='{0}'//", "<img src=x:x onerror\t=\n{0}>",
        "<svg onload={0}>", "<svg/onload={0}>", "<svg><script>{0}</script></svg>", "<svg><animate onbegin={0} attributeName=x dur=1s>", "<svg><a xlink:href=\"javascript:{0}\"><text y=9>x</text></a></svg>",
        "<script>{0}</script>", "<SCRIPT>{0}</SCRIPT>", "<script >{0}</script >", "<script src=\"data:text/javascript,{0}\"></script>", "<scr<script>ipt>{0}</scr</script>ipt>",
        "<body onload={0}>", "<details open ontoggle={0}>x</details>", "<video src=x onerror={0}></video>", "<audio src=x onerror={0}></audio>", "<video><source onerror={0}></video>",
        "<input autofocus onfocus={0}>", "<select autofocus onfocus={0}>", "<textarea autofocus onfocus={0}>", "<button autofocus onfocus={0}>x</button>", "<a href=# autofocus onfocus={0}>x</a>",
        "<marquee onstart={0}>x</marquee>", "<div onmouseover={0}>x</div>", "<b onclick={0}>x</b>", "<p onpointerenter={0}>x</p>", "<div style=\"animation:a 1s\" onanimationstart={0}>x</div>",
        "<iframe srcdoc=\"<script>parent.{0}</script>\"></iframe>", "<iframe src=\"javascript:parent.{0}\"></iframe>", "<iframe onload={0}></iframe>", "<object data=\"data:text/html,x\" onerror={0}></object>",
        "<embed src=\"javascript:{0}\">", "<form action=\"javascript:{0}\"><button>x</button></form>", "<button formaction=\"javascript:{0}\" form=none>x</button>", "<base href=\"javascript:{0}//\">",
        "<meta http-equiv=refresh content=\"0;url=javascript:{0}\">", "<link rel=stylesheet href=x onerror={0}>", "<style onload={0}></style>", "<math><mtext><table><mglyph><style><img src=x onerror={0}>",
        "<noscript><p title=\"</noscript><img src=x onerror={0}>\">", "<template><img src=x onerror={0}></template><img src=x onerror={0}>", "<area href=\"javascript:{0}\">", "<a href=\"javascript:{0}\">x</a>",
    ];

    private static readonly string[] attributes =
    [
        "\" onfocus={0} autofocus x=\"", "' onfocus={0} autofocus x='", "\" onmouseover={0} \"", "x onmouseover={0} ", "\"onload={0} x=\"", "javascript:{0}", "\";{0};//", "';{0};//", "\\\";{0};//", "`${{{0}}}`",
        "{{{{{0}}}}}", "@(({0}))", "${{{0}}}", "&quot; onfocus={0} autofocus &quot;", "%22%3E%3Cscript%3E{0}%3C/script%3E", "\u2028{0}//", "+ADw-script+AD4-{0}+ADw-/script+AD4-", "\uff1cscript\uff1e{0}\uff1c/script\uff1e",
    ];

    private static readonly string[] addresses =
    [
        "javascript:{0}", "JaVaScRiPt:{0}", "\tjavascript:{0}", "java\tscript:{0}", "java&Tab;script:{0}", "java&NewLine;script:{0}", "&#106;avascript:{0}", "&#x6A;avascript:{0}", "&#0000106;avascript:{0}",
        "javascript&colon;{0}", "javascript&#58;{0}", "&#1;javascript:{0}", "javascript://x/%0a{0}", "javascript:void({0})", "data:text/html,<script>parent.{0}</script>", "data:text/html;base64,PHNjcmlwdD5oaXQoMSk8L3NjcmlwdD4=",
        "vbscript:{0}", "feed:javascript:{0}", "view-source:javascript:{0}", "&amp;#106;avascript:{0}", "javascript\\:{0}",
    ];

    private static readonly string[] links =
    [
        "[x]({0})", "[x](<{0}>)", "[x]({0} \"title\")", "![x]({0})", "[![x]({0})]({0})", "[x][r]\n\n[r]: {0}", "<{0}>", "see {0} there", "| a |\n|---|\n| [x]({0}) |", "- > **[*x*]({0})**", "[x]: {0} (title)\n[x]",
        "[x](https://a.example/\"onmouseover={0})",
    ];

    public static IReadOnlyList<string> Html { get; } =
    [
        .. elements.SelectMany((element, at) => (string[])[breakouts[at % breakouts.Length], breakouts[(at + 1) % breakouts.Length], breakouts[(at + 7) % breakouts.Length], ""], (element, breakout) => breakout + Filled(element)),
        .. attributes.Select(Filled),
    ];

    public static IReadOnlyList<string> Markdown { get; } = [.. links.SelectMany(link => addresses, (link, address) => string.Format(null, link, Filled(address)))];

    public static IReadOnlyList<string> All { get; } = [.. Html.Concat(Markdown).Distinct()];

    private static string Filled(string text) => string.Format(null, text, Call);
}
