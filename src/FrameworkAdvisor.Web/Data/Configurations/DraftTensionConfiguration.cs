using FrameworkAdvisor.Web.Data.Draft;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrameworkAdvisor.Web.Data.Configurations;

internal sealed class DraftTensionConfiguration : IEntityTypeConfiguration<DraftTension>
{
    public void Configure(EntityTypeBuilder<DraftTension> builder)
    {
        builder.HasKey(tension => new
        {
            tension.FirstQuestionId,
            tension.FirstOptionId,
            tension.SecondQuestionId,
            tension.SecondOptionId,
        });
        builder.HasOne<DraftOption>().WithMany()
            .HasForeignKey(tension => new { tension.FirstQuestionId, tension.FirstOptionId })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<DraftOption>().WithMany()
            .HasForeignKey(tension => new { tension.SecondQuestionId, tension.SecondOptionId })
            .OnDelete(DeleteBehavior.Restrict);
    }
}
