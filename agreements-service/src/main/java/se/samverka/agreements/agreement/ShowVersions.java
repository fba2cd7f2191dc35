package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.CompareVersions.Comparison;
import se.samverka.agreements.agreement.model.AgreementState.Draft;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.CorrectionEntity;
import se.samverka.agreements.agreement.store.Corrections;
import se.samverka.agreements.agreement.store.VersionEntity;
import se.samverka.agreements.agreement.store.Versions;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.Tagged;

/// Shows the versions of an agreement's terms with their corrections.
@ApplicationScoped
public class ShowVersions {

    private final Versions versions;
    private final Corrections corrections;
    private final AgreementAccess access;
    private final ReadAsOf readAsOf;
    private final CompareVersions compare;

    ShowVersions(
            Versions versions,
            Corrections corrections,
            AgreementAccess access,
            ReadAsOf readAsOf,
            CompareVersions compare) {
        this.versions = versions;
        this.corrections = corrections;
        this.access = access;
        this.readAsOf = readAsOf;
        this.compare = compare;
    }

    /// By number. With a time in the past, in the words of that time and without proposed corrections.
    public Page<VersionDocument> page(UUID id, AsOf asOf, PageQuery page) {
        var agreement = access.visible(id);
        boolean descending = page.sorting(List.of("number")).descending();
        var asked = Page.of(readAsOf.versions(agreement, asOf), descending, page);
        var applied = corrections.appliedTo(id, asked.items());
        var proposed = asOf.isNow() ? corrections.proposed(id) : Map.<Integer, CorrectionEntity>of();
        return asked.map(version -> VersionDocument.of(
                version, applied.getOrDefault(version.number(), List.of()), proposed.get(version.number())));
    }

    /// Also for services that follow every agreement ([AgreementAccess#VERSIONS]).
    ///
    /// @throws RuleBroken 404 when the agreement has no such version
    public Tagged<VersionDocument> one(UUID id, int number) {
        var agreement = access.versionsVisible(id);
        var found = versions.one(id, number).orElseThrow(() -> RuleBroken.notFound("version of this agreement"));
        var version = found.version();
        var proposed = corrections.proposed(id).get(number);
        var applied = corrections.appliedTo(id, List.of(version)).getOrDefault(number, List.of());
        return new Tagged<>(VersionDocument.of(version, applied, proposed), tag(agreement, found, proposed));
    }

    /// How a version differs from another, both with their corrections.
    ///
    /// @throws RuleBroken 404 when the agreement has not both versions
    public Comparison differences(UUID id, int version, int against) {
        access.visible(id);
        return compare.compare(text(id, against), text(id, version));
    }

    private String text(UUID id, int version) {
        return versions.one(id, version)
                .orElseThrow(() -> RuleBroken.notFound("version " + version + " of this agreement"))
                .text();
    }

    /// The version of a draft changes with the draft. Later only corrections change a version, and a proposed one
    /// is shown beside it.
    private static EntityTag tag(
            AgreementEntity agreement, VersionEntity version, @Nullable CorrectionEntity proposed) {
        var number = version.key.version();
        if (agreement.state() instanceof Draft) {
            return EntityTags.of("v" + number + ".", agreement.edition);
        }
        var corrected = "v" + number + "c" + version.corrections;
        return new EntityTag(proposed == null ? corrected : corrected + "-" + proposed.id);
    }
}
