package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.EventType;
import se.samverka.agreements.agreement.store.AmendmentEntity.Status;
import se.samverka.agreements.agreement.store.Amendments;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Tagged;

/// Withdraws an open amendment. A completed one cannot be undone; another amendment changes what it changed.
@ApplicationScoped
public class WithdrawAmendment {

    private final Amendments amendments;
    private final AgreementAccess access;
    private final Readers readers;
    private final AgreementChanges changes;
    private final AmendmentNotes notes;
    private final ShowAmendments show;

    WithdrawAmendment(
            Amendments amendments,
            AgreementAccess access,
            Readers readers,
            AgreementChanges changes,
            AmendmentNotes notes,
            ShowAmendments show) {
        this.amendments = amendments;
        this.access = access;
        this.readers = readers;
        this.changes = changes;
        this.notes = notes;
        this.show = show;
    }

    /// The amendment is kept as withdrawn, and the timeline informs each party that had approved it.
    ///
    /// @param ifMatch the amendment's ETag
    /// @return the amendment, also for a caller that may not see the agreement any longer
    /// @throws RuleBroken 403 for another organisation than the one that proposed it, 409 when it is closed
    @Transactional
    public Tagged<AmendmentDocument> run(UUID id, UUID amendmentId, @Nullable String ifMatch) {
        var agreement = access.locked(id);
        var amendment = amendments.one(id, amendmentId).orElseThrow(AmendmentRules::unknown);
        AmendmentRules.requireOpen(amendment);
        EntityTags.require(ifMatch, AgreementTags.of(amendment));
        access.requireOwn(amendment.proposedFor(), ProblemCode.NOT_YOUR_AMENDMENT);
        amendment.close(Status.WITHDRAWN);
        readers.dismiss(amendment);
        changes.publish(agreement, EventType.AMENDMENT_WITHDRAWN, AmendmentRules.about(amendment));
        notes.ended(amendment);
        return show.tagged(amendment);
    }
}
