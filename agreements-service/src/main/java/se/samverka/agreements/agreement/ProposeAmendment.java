package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import se.samverka.agreements.EventType;
import se.samverka.agreements.agreement.model.AgreementViolation;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.AmendmentEntity;
import se.samverka.agreements.agreement.store.Amendments;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.Ids;
import se.samverka.platform.web.Tagged;
import se.samverka.terms.Terms;
import se.samverka.terms.TermsViolation;

/// Puts new terms of an agreement in force before its parties.
@ApplicationScoped
public class ProposeAmendment {

    private final Amendments amendments;
    private final AgreementAccess access;
    private final WrittenTerms writtenTerms;
    private final Readers readers;
    private final AgreementChanges changes;
    private final ShowAmendments show;
    private final Caller caller;
    private final BusinessTime time;

    ProposeAmendment(
            Amendments amendments,
            AgreementAccess access,
            WrittenTerms writtenTerms,
            Readers readers,
            AgreementChanges changes,
            ShowAmendments show,
            Caller caller,
            BusinessTime time) {
        this.amendments = amendments;
        this.access = access;
        this.writtenTerms = writtenTerms;
        this.readers = readers;
        this.changes = changes;
        this.show = show;
        this.caller = caller;
        this.time = time;
    }

    /// @param effectiveFrom the first day on which the new terms apply, within the agreement's new period; it may
    ///     lie in the past
    /// @throws RuleBroken 409 when the agreement is not in force, 422 when the terms break a rule
    @Transactional
    public Tagged<AmendmentDocument> run(UUID id, LocalDate effectiveFrom, String reason, Terms terms) {
        var agreement = access.locked(id);
        AmendmentRules.requireNotEnding(agreement);
        requireSameAgreement(agreement, terms);
        var whole = terms.of(agreement.kind, agreement.predecessor);
        writtenTerms.checkProposed(whole, effectiveFrom, "/terms");
        if (whole.validFrom().isAfter(agreement.validFrom())) {
            throw RuleBroken.invalid(AgreementViolation.beginsLater("/terms/validFrom", agreement.validFrom()));
        }
        if (effectiveFrom.isBefore(whole.validFrom()) || effectiveFrom.isAfter(whole.lastDay())) {
            throw RuleBroken.invalid(
                    TermsViolation.outsidePeriod("/effectiveFrom", whole.validFrom(), whole.lastDay()));
        }
        var amendment = new AmendmentEntity(
                Ids.newId(),
                agreement,
                caller.organisation().orElse(null),
                effectiveFrom,
                reason,
                writtenTerms.write(whole),
                caller.subject(),
                time.now());
        amendments.persist(amendment);
        readers.admit(amendment);
        changes.publish(
                agreement,
                EventType.AMENDMENT_PROPOSED,
                AmendmentRules.about(amendment).saying(reason));
        return show.tagged(amendment);
    }

    private static void requireSameAgreement(AgreementEntity agreement, Terms terms) {
        if (terms.kind() != null && terms.kind() != agreement.kind) {
            throw RuleBroken.invalid(new Violation(
                    "/terms/kind",
                    ProblemCode.KIND_FIXED,
                    "An amendment cannot change the agreement's kind; leave it out"));
        }
        if (terms.predecessor() != null && !terms.predecessor().equals(agreement.predecessor)) {
            throw RuleBroken.invalid(new Violation(
                    "/terms/predecessor",
                    ProblemCode.PREDECESSOR_FIXED,
                    "An amendment cannot change what the agreement renews"));
        }
    }
}
