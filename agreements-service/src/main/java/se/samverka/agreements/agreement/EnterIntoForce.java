package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import se.samverka.agreements.EventType;
import se.samverka.agreements.agreement.AgreementV1.EntryConditionV1;
import se.samverka.agreements.agreement.model.AgreementState.Proposed;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.agreement.store.Approvals;
import se.samverka.agreements.timeline.Timeline;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.platform.time.BusinessTime;

/// Lets a proposed agreement enter into force when its last entry condition is met.
@ApplicationScoped
class EnterIntoForce {

    private final Agreements agreements;
    private final Approvals approvals;
    private final ReadTerms readTerms;
    private final CountDecisions countDecisions;
    private final AgreementChanges changes;
    private final Timeline timeline;
    private final BusinessTime time;

    EnterIntoForce(
            Agreements agreements,
            Approvals approvals,
            ReadTerms readTerms,
            CountDecisions countDecisions,
            AgreementChanges changes,
            Timeline timeline,
            BusinessTime time) {
        this.agreements = agreements;
        this.approvals = approvals;
        this.readTerms = readTerms;
        this.countDecisions = countDecisions;
        this.changes = changes;
        this.timeline = timeline;
        this.time = time;
    }

    /// On the day on which the last condition is met, without a caller.
    @Transactional
    void runIfDue(UUID id) {
        agreements.locked(id).ifPresent(agreement -> {
            if (agreement.state() instanceof Proposed proposed) {
                runIfMet(agreement, proposed, About.agreement());
            }
        });
    }

    /// @return whether the agreement has entered into force
    boolean runIfMet(AgreementEntity agreement, Proposed proposed, About about) {
        var conditions = WriteAgreementEvent.conditions(
                readTerms.first(agreement.id), approvals.on(agreement.id, null), time.today());
        if (!conditions.stream().allMatch(EntryConditionV1::met)) {
            return false;
        }
        var since = conditions.stream()
                .map(EntryConditionV1::bindingFrom)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(time.today());
        agreement.become(proposed.enterIntoForce(since));
        countDecisions.bind(agreement);
        changes.publish(agreement, EventType.AGREEMENT_ENTERED_INTO_FORCE, about);
        if (agreement.predecessor != null) {
            timeline.note(
                    agreement.predecessor,
                    "agreement-renewed",
                    About.agreement().saying(agreement.title + " (" + agreement.id + ")"));
        }
        return true;
    }
}
