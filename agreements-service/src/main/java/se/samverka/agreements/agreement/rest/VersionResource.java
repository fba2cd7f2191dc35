package se.samverka.agreements.agreement.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.CompareVersions;
import se.samverka.agreements.agreement.CorrectWords;
import se.samverka.agreements.agreement.ReadAgreement;
import se.samverka.agreements.agreement.model.AgreementState;
import se.samverka.agreements.agreement.model.Correction.Rewording;
import se.samverka.agreements.agreement.model.Terms;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.agreement.store.CorrectionEntity;
import se.samverka.agreements.agreement.store.Corrections;
import se.samverka.agreements.agreement.store.VersionEntity;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.value.Sha256;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;

/// `/agreements/{id}/versions`: every version of the terms.
@Path("/agreements/{id}/versions")
@Tag(name = "Agreements", description = "Agreements, their terms and versions / Avtal, villkor och versioner")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class VersionResource {

    private final Agreements agreements;
    private final AgreementAccess access;
    private final ReadAgreement read;
    private final CompareVersions compare;
    private final Corrections corrections;
    private final CorrectWords words;

    public VersionResource(
            Agreements agreements,
            AgreementAccess access,
            ReadAgreement read,
            CompareVersions compare,
            Corrections corrections,
            CorrectWords words) {
        this.agreements = agreements;
        this.access = access;
        this.read = read;
        this.compare = compare;
        this.corrections = corrections;
        this.words = words;
    }

    @GET
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "listAgreementVersions",
            summary = "Versions of the terms / Versioner",
            description =
                    "First to last; with validAt the one that is valid then, with knownAt those known then, in the words that"
                            + " stood then. / Första till sista; med knownAt i dåvarande lydelse.")
    @APIResponse(
            responseCode = "200",
            description = "Versions / Versioner",
            content =
                    @Content(
                            schema = @Schema(implementation = VersionList.class),
                            examples = @ExampleObject(name = "versions", value = Examples.VERSIONS)))
    public VersionList list(
            @PathParam("id") UUID id, @BeanParam AsOfQuery asOf, @BeanParam PageQuery page, UriInfo uri) {
        var all = read.versions(id, asOf.read());
        var asked = all.stream().skip(page.offset()).limit(page.limit()).toList();
        var made = corrections.of(asked);
        var proposed = asOf.isNow() ? corrections.proposed(id) : Map.<Integer, CorrectionEntity>of();
        var shown = asked.stream()
                .map(version -> AgreementVersion.of(version, made, proposed(version, proposed)))
                .toList();
        return new VersionList(shown, page.meta(all.size(), shown.size()), page.links(uri, all.size()));
    }

    @GET
    @Path("/{version}")
    @PermissionsAllowed({"agreements:read", AgreementAccess.VERSIONS, "platform:admin"})
    @Operation(
            operationId = "getAgreementVersion",
            summary = "A version of the terms / En version",
            description =
                    "By its number. The scope agreements:versions allows this read and that of the revision, of every"
                            + " agreement, and nothing else: it is for services that follow agreements by events and lack"
                            + " a version. / Efter nummer. Behörigheten agreements:versions ger enbart denna läsning och"
                            + " den av revisionen, av alla avtal.")
    @APIResponse(
            responseCode = "200",
            description = "The version / Versionen",
            content =
                    @Content(
                            schema = @Schema(implementation = AgreementVersion.class),
                            examples = @ExampleObject(name = "version", value = Examples.VERSION)))
    public Response get(@PathParam("id") UUID id, @PathParam("version") int version, Request request) {
        var agreement = access.versionsVisible(id);
        var found = agreements.version(id, version).orElseThrow(() -> RuleBroken.notFound("version of this agreement"));
        var proposed = corrections.proposed(id);
        return EntityTags.ok(
                request,
                AgreementVersion.of(found, corrections.of(List.of(found)), proposed(found, proposed)),
                tag(agreement, found, proposed.get(version)));
    }

    @GET
    @Path("/{version}/differences")
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "compareAgreementVersions",
            summary = "What a version says otherwise / Vad en version säger annorlunda",
            description =
                    "Than the one that against names, or else the one before: as RFC 6902 patch and as a list by names."
                            + " Both as corrected: what a correction mended in both is no difference. /"
                            + " Jämfört med against, annars föregående version; rättade lydelser.")
    @APIResponse(
            responseCode = "200",
            description = "Differences / Skillnader",
            content =
                    @Content(
                            schema = @Schema(implementation = Differences.class),
                            examples = @ExampleObject(name = "differences", value = Examples.DIFFERENCES)))
    public Differences differences(
            @PathParam("id") UUID id,
            @PathParam("version") int version,
            @QueryParam("against")
                    @Parameter(description = "Number of the other version / Den andra versionen", example = "1")
                    @Nullable
                    Integer against) {
        access.visible(id);
        int other = against == null ? version - 1 : against;
        var comparison = compare.compare(terms(id, other), terms(id, version));
        return new Differences(version, other, comparison.patch(), comparison.differences());
    }

    /// A draft's only version changes with the draft; once the agreement is proposed, corrections alone change
    /// words, and a proposed one is shown beside them.
    private static EntityTag tag(
            AgreementEntity agreement, VersionEntity version, @Nullable CorrectionEntity proposed) {
        var number = version.key.version();
        if (agreement.state() instanceof AgreementState.Draft) {
            return EntityTags.of("v" + number + ".", agreement.edition);
        }
        var corrected = "v" + number + "c" + version.corrections;
        return new EntityTag(proposed == null ? corrected : corrected + "-" + proposed.id);
    }

    private @Nullable ProposedCorrection proposed(VersionEntity version, Map<Integer, CorrectionEntity> proposed) {
        var correction = proposed.get(version.key.version());
        return correction == null
                ? null
                : new ProposedCorrection(
                        correction.id, correction.reason, correction.countsOn, words.read(correction.changes));
    }

    private String terms(UUID id, int version) {
        return agreements
                .version(id, version)
                .orElseThrow(() -> RuleBroken.notFound("version " + version + " of this agreement"))
                .terms;
    }

    /// What a version says otherwise than another.
    ///
    /// @param patch RFC 6902; applied to the terms of `against` it gives those of `version`
    @Schema(name = "VersionDifferences", description = "Differences / Skillnader")
    public record Differences(
            @Schema(examples = "2") int version,
            @Schema(examples = "1") int against,

            @Schema(type = SchemaType.ARRAY, implementation = Object.class)
            JsonNode patch,

            List<CompareVersions.Difference> differences) {}

    /// A page of an agreement's versions.
    public record VersionList(
            List<AgreementVersion> versions,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}

    /// One version of the terms.
    public record AgreementVersion(
            @Schema(examples = "1") int version,

            @Schema(description = "The first day it counts", examples = "2026-01-01")
            LocalDate effectiveFrom,

            @Schema(description = "The amendment that made it") @Nullable
            UUID amendmentId,

            @Schema(examples = "2025-11-01T08:00:00Z") java.time.Instant recordedAt,

            @Schema(description = "Clerical corrections that the terms have taken, first to last / Rättelser")
            List<VersionCorrection> corrections,

            @Schema(description = "A correction that the parties are asked about / Föreslagen rättelse") @Nullable
            ProposedCorrection proposedCorrection,

            @Schema(
                    description = "SHA-256 of the terms' text exactly as it stands here, as events name it /"
                            + " SHA-256 av villkorens text exakt som den står här",
                    examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String hash,

            @Schema(implementation = Terms.class) @JsonRawValue
            String terms) {

        static AgreementVersion of(
                VersionEntity version,
                Map<Integer, List<Corrections.Listed>> made,
                @Nullable ProposedCorrection proposed) {
            return new AgreementVersion(
                    version.key.version(),
                    version.effectiveFrom,
                    version.amendmentId,
                    version.recordedAt,
                    made.getOrDefault(version.key.version(), List.of()).stream()
                            .map(c -> new VersionCorrection(c.id(), c.number(), c.recordedAt(), c.appliedAt()))
                            .toList(),
                    proposed,
                    Sha256.hex(version.terms),
                    version.terms);
        }
    }

    /// A correction of a version; why and what it changed stands at `/agreements/{id}/corrections/{correctionId}`.
    ///
    /// @param number counts the corrections of the version, from 1
    public record VersionCorrection(
            @Schema(examples = Examples.ID) UUID id,
            @Schema(examples = "1") int number,
            @Schema(examples = "2026-02-01T08:00:00Z") java.time.Instant recordedAt,
            @Schema(examples = "2026-02-20T08:00:00Z") java.time.Instant appliedAt) {}

    /// Words that are proposed, beside those that stand: they count on a day unless a bound party objects.
    public record ProposedCorrection(
            @Schema(examples = Examples.ID) UUID id,
            @Schema(examples = "Skrivfel i rubriken") String reason,
            @Schema(examples = "2026-03-03") LocalDate countsOn,
            List<Rewording> changes) {}
}
