using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data.Editors;
using Microsoft.Playwright;

namespace FrameworkAdvisor.Browser.Tests;

/// <summary>What is wrong in a form is said in the title, at the top with a way to the field, and at the field.</summary>
public sealed class FormErrorTests(BrowserSite site)
{
    [Fact]
    public async Task A_form_sent_empty_names_each_error_where_it_is_and_links_to_it()
    {
        var claim = site.Advisor.Catalogue.Claims.First(one => one is { Framework: "django", Status: ClaimStatus.Accepted }).Id;
        await using var reader = await site.OpenAsync();
        await using var editor = await site.SignedInAsync(Role.Administrator);

        List<string> faults =
        [
            .. await reader.FaultsAsync([$"/decisions/new?{Pages.Large}", $"/claims/{claim}/dispute"], SendEmptyAsync),
            .. await editor.FaultsAsync(["/admin/frameworks/new", "/admin/facts/new", "/admin/scenarios/new", "/admin/articles/new", "/admin/users/new", "/admin/account/password"], SendEmptyAsync),
        ];

        Sweep.AssertNone(faults);
    }

    [Fact]
    public async Task Signing_in_leaves_the_remembering_to_others()
    {
        await using var browser = await site.OpenAsync();
        var page = await browser.NewPageAsync();
        await page.GotoAsync("/admin/sign-in");

        foreach (var (field, purpose) in new[] { ("email", "username webauthn"), ("password", "current-password") })
        {
            var input = page.Locator($"input[name={field}]");
            Assert.Equal(purpose, await input.GetAttributeAsync("autocomplete"));
            Assert.True(await input.EvaluateAsync<bool>("input => input.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true }))"), $"{field} refuses what is pasted");
        }
    }

    private static async Task<IEnumerable<string>> SendEmptyAsync(IPage page)
    {
        await page.EvaluateAsync("""
            () => {
              const form = document.querySelector('main form');
              form.noValidate = true;
              form.querySelectorAll('input:not([type=hidden], [type=radio], [type=checkbox], [type=file]), textarea').forEach(one => { one.value = ''; });
            }
            """);
        await page.ClickAsync("main form .btn-primary");
        await Assertions.Expect(page.Locator("[aria-invalid=true]").First).ToBeVisibleAsync();
        await page.Locator(".site-footer").WaitForAsync();
        return await page.EvaluateAsync<string[]>("""
            () => {
              const faults = [];
              if (!document.title.startsWith('Error: ')) faults.push(`the title is “${document.title}”`);
              const wrong = [...document.querySelectorAll('[aria-invalid=true]')];
              const links = [...document.querySelectorAll('[data-errors][role=alert] a')].map(one => one.hash.slice(1));
              for (const one of wrong) {
                const said = (one.getAttribute('aria-describedby') ?? '').split(' ').map(id => document.getElementById(id)).some(text => text?.matches('.field-error') && text.innerText.trim());
                if (!said) faults.push(`nothing is said at ${one.id}`);
                // One field alone needs no list before it.
                if (wrong.length > 1 && !links.includes(one.id)) faults.push(`no link leads to ${one.id}`);
              }
              return faults;
            }
            """);
    }
}
