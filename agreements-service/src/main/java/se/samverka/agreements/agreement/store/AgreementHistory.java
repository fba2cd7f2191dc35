package se.samverka.agreements.agreement.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.AgreementState.Status;
import se.samverka.agreements.agreement.model.Approval;
import se.samverka.agreements.agreement.model.Binding;
import se.samverka.agreements.agreement.model.Consent.Earlier;
import se.samverka.agreements.agreement.model.RecordedDecision;
import se.samverka.agreements.agreement.model.TermsVersion;
import se.samverka.agreements.agreement.model.VersionRange;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;
import se.samverka.platform.value.OrganisationNumber;

/// Agreements as they were known at a time. The database keeps a row of every change.
@ApplicationScoped
public class AgreementHistory {

    private static final String STATE =
            "SELECT status, version, in_force_since, dissolved_on, warnings, edition, revision FROM agreement_record"
                    + " WHERE id = :id AND recorded_at <= :at ORDER BY revision DESC LIMIT 1";
    // version_record has the earlier texts of corrected versions. The first that applied longer than the time asked
    // for is the one that applied then.
    private static final String VERSIONS =
            "WITH asked AS (SELECT cast(:id AS uuid) AS id, cast(:at AS timestamptz) AS at)"
                    + " SELECT v.version, v.effective_from, coalesce(r.terms, v.terms) AS terms,"
                    + " coalesce(r.corrections, v.corrections) AS corrections, v.amendment_id, v.recorded_at"
                    + " FROM asked JOIN agreement_version v ON v.agreement_id = asked.id AND v.recorded_at <= asked.at"
                    + " LEFT JOIN LATERAL (SELECT terms, corrections FROM version_record"
                    + " WHERE agreement_id = v.agreement_id AND version = v.version AND stood_until > asked.at"
                    + " ORDER BY corrections LIMIT 1) r ON true ORDER BY v.version";
    private static final String DRAFT =
            "SELECT terms, recorded_at FROM draft_record WHERE agreement_id = :id AND recorded_at <= :at"
                    + " ORDER BY recorded_at DESC LIMIT 1";
    private static final String DECISIONS =
            "SELECT DISTINCT ON (id) party, outcome, decided_on, deciding_body, reference, announced_on, appealed_on,"
                    + " court_case_number, appeal_outcome, appeal_final_on, decision_id, legal_force_on, binding_from, version,"
                    + " earlier_state, earlier_version, earlier_from, amendment_id, recorded_at, edition"
                    + " FROM approval_record WHERE agreement_id = :id AND recorded_at <= :at ORDER BY id, edition DESC";

    private final Sql sql;

    AgreementHistory(Sql sql) {
        this.sql = sql;
    }

    /// The state of an agreement.
    public record State(
            Status status,
            int version,
            @Nullable LocalDate inForceSince,
            @Nullable LocalDate dissolvedOn,
            List<String> warnings,
            long edition,
            long revision) {}

    private record VersionRow(
            int version,
            LocalDate effectiveFrom,
            @Nullable UUID amendmentId,
            Instant recordedAt,
            int corrections,
            String terms) {

        TermsVersion toModel() {
            return new TermsVersion(version, effectiveFrom, amendmentId, recordedAt, corrections, terms);
        }
    }

    private record DraftRow(String terms, Instant recordedAt) {}

    private record DecisionRow(
            OrganisationNumber party,
            @Nullable UUID amendmentId,
            Approval approval,
            @Nullable LocalDate legalForceOn,
            @Nullable LocalDate bindingFrom,
            @Nullable Integer version,
            Binding.@Nullable State earlierState,
            @Nullable Integer earlierVersion,
            @Nullable LocalDate earlierFrom,
            Instant recordedAt,
            long edition) {

        RecordedDecision toModel() {
            return new RecordedDecision(
                    party, amendmentId, approval, legalForceOn, bindingFrom, version, earlier(), recordedAt, edition);
        }

        private @Nullable Earlier earlier() {
            if (earlierState == null || earlierVersion == null || earlierFrom == null) {
                return null;
            }
            return new Earlier(
                    earlierState,
                    amendmentId == null ? VersionRange.upTo(earlierVersion) : VersionRange.only(earlierVersion),
                    earlierFrom);
        }
    }

    /// Empty when the agreement was not recorded by then.
    public Optional<State> state(UUID id, Instant knownAt) {
        return sql.first(asked(STATE, id, knownAt), State.class);
    }

    /// The versions that were recorded by then, as they were. For a draft that is its text at the time.
    ///
    /// @param startOf reads the first day from a draft's text
    public List<TermsVersion> versions(UUID id, Instant knownAt, Function<String, LocalDate> startOf) {
        var versions = sql.list(asked(VERSIONS, id, knownAt), VersionRow.class);
        if (!versions.isEmpty()) {
            return versions.stream().map(VersionRow::toModel).toList();
        }
        return sql.list(asked(DRAFT, id, knownAt), DraftRow.class).stream()
                .map(draft ->
                        new TermsVersion(1, startOf.apply(draft.terms()), null, draft.recordedAt(), 0, draft.terms()))
                .toList();
    }

    /// The decisions on the agreement and its amendments, in the order in which each party's first was recorded.
    public List<RecordedDecision> decisions(UUID id, Instant knownAt) {
        return sql.list(asked(DECISIONS, id, knownAt), DecisionRow.class).stream()
                .map(DecisionRow::toModel)
                .toList();
    }

    private static SqlQuery asked(String text, UUID id, Instant knownAt) {
        return SqlQuery.of(text).with("id", id).with("at", knownAt);
    }
}
