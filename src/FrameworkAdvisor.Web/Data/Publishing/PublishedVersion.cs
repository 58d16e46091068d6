using System.Text.Json;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Data.Publishing;

/// <summary>A knowledge version as stored: one document that never changes.</summary>
public sealed class PublishedVersion
{
    public required int Number { get; init; }

    public required DateOnly PublishedOn { get; init; }

    public required string Note { get; init; }

    /// <summary>
    /// The shape of the document, <see cref="CatalogueJson.Format"/> when it was written. A release that changes the shape
    /// counts it up and reads the former ones as well, since saved results stay pinned to them.
    /// </summary>
    public required int Format { get; init; }

    /// <summary>Canonical JSON of the catalogue.</summary>
    public required string Document { get; init; }

    /// <summary>SHA-256 of the document's UTF-8, in lower-case hexadecimal.</summary>
    public required string Digest { get; init; }

    /// <exception cref="InvalidDataException">The document is not what was published, or this release cannot read it.</exception>
    public KnowledgeVersion ToKnowledgeVersion()
    {
        if (CatalogueJson.DigestOf(Document) != Digest)
        {
            throw new InvalidDataException($"knowledge version {Number} does not match its digest {Digest}");
        }

        if (Format > CatalogueJson.Format)
        {
            throw new InvalidDataException($"knowledge version {Number} has format {Format}; this release reads up to {CatalogueJson.Format}");
        }

        try
        {
            return new KnowledgeVersion(Number, PublishedOn, Note, CatalogueJson.Read(Document));
        }
        catch (JsonException failure)
        {
            throw new InvalidDataException(
                $"knowledge version {Number} is of a shape this release does not read", failure);
        }
    }
}
