using FrameworkAdvisor.Web.Data.Draft;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrameworkAdvisor.Web.Data.Configurations;

internal sealed class DraftQuestionConfiguration : IEntityTypeConfiguration<DraftQuestion>
{
    public void Configure(EntityTypeBuilder<DraftQuestion> builder)
    {
        builder.HasKey(question => question.Id);
        builder.HasMany(question => question.Concerns).WithOne()
            .HasForeignKey(concern => concern.QuestionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(question => question.Options).WithOne()
            .HasForeignKey(option => option.QuestionId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class DraftConcernConfiguration : IEntityTypeConfiguration<DraftConcern>
{
    public void Configure(EntityTypeBuilder<DraftConcern> builder) =>
        builder.HasKey(concern => new { concern.QuestionId, concern.Part });
}

internal sealed class DraftOptionConfiguration : IEntityTypeConfiguration<DraftOption>
{
    public void Configure(EntityTypeBuilder<DraftOption> builder)
    {
        builder.HasKey(option => new { option.QuestionId, option.Id });
        builder.HasMany(option => option.Effects).WithOne()
            .HasForeignKey(effect => new { effect.QuestionId, effect.OptionId }).OnDelete(DeleteBehavior.Cascade);
    }
}
