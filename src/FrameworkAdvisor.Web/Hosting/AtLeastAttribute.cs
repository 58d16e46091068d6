using FrameworkAdvisor.Web.Data.Editors;
using Microsoft.AspNetCore.Authorization;

namespace FrameworkAdvisor.Web.Hosting;

/// <summary>Put on what takes an editor who has signed in all the way and may do at least this much.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true, Inherited = true)]
public sealed class AtLeastAttribute : AuthorizeAttribute, IAuthorizationRequirementData, IAuthorizationRequirement
{
    public AtLeastAttribute(Role role)
    {
        Role = role;
        AuthenticationSchemes = AdminArea.Scheme;
    }

    public Role Role { get; }

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

/// <summary>Put on what can be done before a second factor is set up: setting one up.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class SetsUpSecondFactorAttribute : Attribute;

internal sealed class AtLeastHandler : AuthorizationHandler<AtLeastAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, AtLeastAttribute requirement)
    {
        var isSettingUp = (context.Resource as HttpContext)?.GetEndpoint()?.Metadata.GetMetadata<SetsUpSecondFactorAttribute>() is not null;
        if (SignedInEditor.Of(context.User) is { } editor
            && editor.Role >= requirement.Role
            && (editor.Step == SignInStep.Done || (editor.Step == SignInStep.SetUp && isSettingUp)))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
