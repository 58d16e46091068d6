using System.Net;
using System.Text;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Hosting;
using FrameworkAdvisor.Web.Tests.Admin;
using FrameworkAdvisor.Web.Tests.Decisions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkAdvisor.Web.Tests.Site;

/// <summary>What others may send: by the list of endpoints, so that parts that are added are covered.</summary>
public sealed class ForeignFormTests(AdvisorSite site) : IClassFixture<AdvisorSite>
{
    // Keeps nothing, takes JSON and knows no cookie.
    private static readonly string[] answersOnly = ["api/v1/recommendation"];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private IEnumerable<RouteEndpoint> Endpoints => site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    [Fact]
    public async Task No_public_form_is_taken_from_another_site_and_the_database_stays_as_it_is()
    {
        var links = await site.SaveAsync();
        var form = await site.NewFormAsync();
        var stored = await site.StoredRowsAsync();
        var posts = Endpoints.Where(endpoint => Methods(endpoint).Contains("POST") && endpoint.RoutePattern.RawText is { } route
            && !route.StartsWith("admin", StringComparison.Ordinal) && !answersOnly.Contains(route)).ToList();
        Assert.True(posts.Count >= 4, $"{posts.Count}");
        foreach (var post in posts)
        {
            var address = "/" + post.RoutePattern.RawText!.Replace("{token}", links.Token, StringComparison.Ordinal).Replace("{secret}", links.Secret, StringComparison.Ordinal)
                .Replace("{id}", site.Advisor.Catalogue.Claims[0].Id, StringComparison.Ordinal);
            foreach (var (name, value) in ((string, string)[])[("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site"), ("Origin", "https://evil.example"), ("Origin", "http://localhost.evil.example"), ("Origin", "http://localhost:81")])
            {
                foreach (HttpContent body in (HttpContent[])[new FormUrlEncodedContent(form), new FormUrlEncodedContent([]), new StringContent("{}", Encoding.UTF8, "text/plain"), new MultipartFormDataContent()])
                {
                    using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative)) { Content = body };
                    request.Headers.TryAddWithoutValidation(name, value);
                    using var response = await site.Browser.SendAsync(request, Cancelled);
                    Assert.Equal((address, name, value, HttpStatusCode.Forbidden), (address, name, value, response.StatusCode));
                }
            }
        }

        Assert.Equal(stored, await site.StoredRowsAsync());

        // The control: the same form from here is taken.
        using var own = await site.PostAsync("/decisions", form, ("Sec-Fetch-Site", "same-origin"));
        Assert.Equal(HttpStatusCode.SeeOther, own.StatusCode);
        Assert.NotEqual(stored, await site.StoredRowsAsync());
    }

    [Fact]
    public void Nothing_but_post_changes_anything_and_every_form_is_guarded()
    {
        foreach (var endpoint in Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null && Methods(endpoint).Count > 0))
        {
            var route = endpoint.RoutePattern.RawText!;
            Assert.All(Methods(endpoint), method => Assert.True(method is "GET" or "POST", $"{method} {route}"));
            if (Methods(endpoint).Contains("POST") && !answersOnly.Contains(route))
            {
                Assert.True(
                    endpoint.Metadata.GetMetadata<AutoValidateAntiforgeryTokenAttribute>() is not null || endpoint.Metadata.GetMetadata<SameSitePostAttribute>() is not null,
                    $"POST {route} asks nobody where it comes from");
                Assert.True(endpoint.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is not null, $"POST {route} takes any amount");
            }
        }
    }

    // Nothing is filled from a request but texts and numbers by their names: there is no object whose other members could be set.
    [Fact]
    public void No_action_is_given_an_object_made_of_what_was_sent()
    {
        var given = Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()).OfType<ControllerActionDescriptor>()
            .SelectMany(action => action.Parameters.Select(parameter => (action.DisplayName, parameter.ParameterType, parameter.BindingInfo?.BindingSource)))
            .Where(one => one.BindingSource != BindingSource.Services && one.BindingSource != BindingSource.Special).ToList();

        Assert.True(given.Count > 20);
        Assert.All(given, one => Assert.True(
            Nullable.GetUnderlyingType(one.ParameterType) is { IsPrimitive: true } || one.ParameterType.IsPrimitive || one.ParameterType == typeof(string) || one.ParameterType == typeof(CancellationToken),
            $"{one.DisplayName} takes a {one.ParameterType}"));
    }

    [Fact]
    public async Task Columns_that_no_form_shows_cannot_be_set_through_one()
    {
        await using var scope = site.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AdvisorDbContext>();
        var columns = database.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties().Select(property => property.Name)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        Assert.True(columns.Count > 80);
        var links = await site.SaveAsync();
        var form = await site.NewFormAsync();
        var own = form.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var stored = await site.StoredRowsAsync();
        foreach (var (column, at) in columns.Where(column => !own.Contains(column)).Select((column, at) => (column, at)))
        {
            var address = at % 2 == 0 ? "/decisions" : links.Edit;
            using var refused = await site.PostAsync(
                address, new Dictionary<string, string>(form) { [column] = "1", [$"Decision.{column}"] = "1", [$"decisions[0].{column}"] = "1", ["operation"] = new('b', 40) });
            Assert.Equal((column, address, HttpStatusCode.BadRequest), (column, address, refused.StatusCode));
            Assert.Contains(column, await refused.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
        }

        Assert.Equal(stored, await site.StoredRowsAsync());
    }

    [Fact]
    public async Task An_editor_cannot_become_more_by_what_is_added_to_a_form()
    {
        var (browser, email) = await site.SignedInAsync(Role.Editor, null);
        await using var scope = site.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AdvisorDbContext>();
        var columns = database.Model.FindEntityType(typeof(Editor))!.GetProperties().Select(property => property.Name).ToList();
        var added = columns.SelectMany(column => (string[])[column, $"Editor.{column}", $"User.{column}"]).ToDictionary(name => name, _ => "3");
        var before = (await site.StoredRowsAsync()).Where(row => row.StartsWith("AspNetUsers", StringComparison.Ordinal) || row.Contains(email, StringComparison.Ordinal)).ToList();
        foreach (var (page, action) in ((string, string)[])[("/admin/account", "/admin/account/password"), ("/admin/items/framework/flask", "/admin/items/framework/flask"), ("/admin/frameworks/flask", "/admin/frameworks/flask")])
        {
            using var shown = await browser.GetAsync(new Uri(page, UriKind.Relative), Cancelled);
            if (shown.StatusCode == HttpStatusCode.OK && (await AdvisorSite.ReadAsync(shown)).QuerySelector($"form[action='{action}']") is AngleSharp.Html.Dom.IHtmlFormElement form)
            {
                using var sent = await browser.SendAsync(form, added);
                Assert.True((int)sent.StatusCode < 500, $"{action}: {sent.StatusCode}");
            }
        }

        var editor = (await site.StoredRowsAsync()).Where(row => row.StartsWith("AspNetUsers", StringComparison.Ordinal) || row.Contains(email, StringComparison.Ordinal));
        Assert.Equal(before, editor.Take(before.Count));
        using var above = await browser.GetAsync(new Uri("/admin/users", UriKind.Relative), Cancelled);
        Assert.Equal(HttpStatusCode.Forbidden, above.StatusCode);
    }

    private static IReadOnlyList<string> Methods(Endpoint endpoint) => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [];
}
