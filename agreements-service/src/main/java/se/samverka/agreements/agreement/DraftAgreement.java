package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.AgreementState.Draft;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.agreement.store.VersionEntity;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Required;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.Ids;
import se.samverka.platform.web.EntityTags;
import se.samverka.terms.Terms;

/// Writes an agreement's text while it is still a draft.
@ApplicationScoped
public class DraftAgreement {

    private final Agreements agreements;
    private final AgreementAccess access;
    private final WrittenTerms writtenTerms;
    private final WarnOfPredecessor warnOfPredecessor;
    private final AgreementFacts facts;
    private final Caller caller;
    private final BusinessTime time;

    DraftAgreement(
            Agreements agreements,
            AgreementAccess access,
            WrittenTerms writtenTerms,
            WarnOfPredecessor warnOfPredecessor,
            AgreementFacts facts,
            Caller caller,
            BusinessTime time) {
        this.agreements = agreements;
        this.access = access;
        this.writtenTerms = writtenTerms;
        this.warnOfPredecessor = warnOfPredecessor;
        this.facts = facts;
        this.caller = caller;
        this.time = time;
    }

    /// Starts a draft.
    ///
    /// @throws RuleBroken 422 when the terms break a rule, 403 when the caller's organisation is not among the
    ///     parties
    @Transactional
    public AgreementEntity draft(Terms terms) {
        check(terms);
        var kind = Required.field("kind", terms.kind());
        var agreement = new AgreementEntity(Ids.newId(), kind, terms, caller.subject(), time.now());
        agreements.persist(agreement);
        agreements.add(new VersionEntity(
                new VersionEntity.Key(agreement.id, 1),
                terms.validFrom(),
                writtenTerms.write(terms),
                null,
                time.now()));
        agreements.admit(agreement.id, terms.partyNumbers());
        warnOfPredecessor.warn(agreement);
        facts.tell(agreement, "agreement-drafted", About.agreement());
        return agreement;
    }

    /// Replaces a draft's text.
    ///
    /// @param ifMatch the ETag that the caller has read
    @Transactional
    public AgreementEntity revise(UUID id, Terms terms, @Nullable String ifMatch) {
        var agreement = access.locked(id);
        EntityTags.require(ifMatch, AgreementTags.of(agreement));
        if (!(agreement.state() instanceof Draft)) {
            throw agreement.state().refuse("revised");
        }
        check(terms);
        agreement.kind = Required.field("kind", terms.kind());
        agreement.describe(terms, List.of());
        var version = agreements.version(id, 1).orElseThrow();
        version.terms = writtenTerms.write(terms);
        version.effectiveFrom = terms.validFrom();
        version.recordedAt = time.now();
        agreements.forgetParties(id);
        agreements.admit(id, terms.partyNumbers());
        warnOfPredecessor.warn(agreement);
        facts.tell(agreement, "agreement-revised", About.agreement());
        return agreement;
    }

    private void check(Terms terms) {
        if (terms.kind() == null) {
            throw RuleBroken.invalid(kindMissing());
        }
        writtenTerms.check(terms, "");
        checkPredecessor(terms.predecessor());
        var acting = access.visibleTo();
        if (acting != null && !terms.partyNumbers().contains(acting)) {
            throw new RuleBroken(
                    RuleBroken.Kind.FORBIDDEN,
                    ProblemCode.NOT_A_PARTY_YOURSELF,
                    "An agreement is drafted by one of its parties; " + acting + " is none");
        }
    }

    /// What is renewed has been in force, so that no agreement can come to precede itself.
    private void checkPredecessor(@Nullable UUID predecessor) {
        if (predecessor != null
                && access.find(predecessor)
                        .filter(p -> p.inForceSince() != null)
                        .isEmpty()) {
            throw RuleBroken.invalid(predecessorUnknown(predecessor));
        }
    }

    /// Only what has been in force is renewed.
    static Violation predecessorUnknown(UUID predecessor) {
        return new Violation(
                "/predecessor",
                ProblemCode.PREDECESSOR_UNKNOWN,
                predecessor + " is no agreement that you may see and that has been in force");
    }

    /// An agreement, other than an amendment, says what kind it is.
    static Violation kindMissing() {
        return new Violation("/kind", ProblemCode.FIELD_MISSING, "Field kind is missing");
    }
}
