package se.samverka.agreements.agreement.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.Approval.Outcome;
import se.samverka.agreements.agreement.model.Consent.Earlier;
import se.samverka.platform.value.OrganisationNumber;

/// A party's decision, as it is recorded now or was recorded at a time.
///
/// @param amendmentId the amendment decided on; null for the agreement itself
/// @param legalForceOn the first day of legal force; only of decisions under the Local Government Act
/// @param bindingFrom the first day on which it meets what the party must decide
/// @param version the last version of the terms that it approves; null while its amendment is open
/// @param earlier what bound the party before; null when nothing did
/// @param edition grows with each change of the decision
public record RecordedDecision(
        OrganisationNumber party,
        @Nullable UUID amendmentId,
        Approval approval,
        @Nullable LocalDate legalForceOn,
        @Nullable LocalDate bindingFrom,
        @Nullable Integer version,
        @Nullable Earlier earlier,
        Instant recordedAt,
        long edition) {

    /// Whether the party has approved and the decision applies on that day.
    public boolean countsOn(LocalDate day) {
        return bindingFrom != null && !bindingFrom.isAfter(day);
    }

    /// What it approves; empty for a rejection, and while its amendment is open.
    public Optional<Consent> consent() {
        if (version == null || (approval.outcome() != Outcome.APPROVED && earlier == null)) {
            return Optional.empty();
        }
        var versions = amendmentId == null ? VersionRange.upTo(version) : VersionRange.only(version);
        return Optional.of(new Consent(party, versions, bindingFrom, earlier));
    }
}
