package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import se.samverka.agreements.agreement.model.Commitment;
import se.samverka.agreements.agreement.model.DecisionWords;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.agreement.store.CommitmentEntity;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;

/// Records what an agreement's board has decided to fund.
@ApplicationScoped
public class RecordCommitment {

    private static final int MOST_COMMITMENTS = 1_000;
    private static final int MOST_AMOUNTS = 20_000;

    private final Agreements agreements;
    private final AgreementAccess access;
    private final WrittenTerms writtenTerms;
    private final ReadPartyTimes partyTimes;
    private final AgreementFacts facts;
    private final Caller caller;
    private final BusinessTime time;

    public RecordCommitment(
            Agreements agreements,
            AgreementAccess access,
            WrittenTerms writtenTerms,
            ReadPartyTimes partyTimes,
            AgreementFacts facts,
            Caller caller,
            BusinessTime time) {
        this.agreements = agreements;
        this.access = access;
        this.writtenTerms = writtenTerms;
        this.partyTimes = partyTimes;
        this.facts = facts;
        this.caller = caller;
        this.time = time;
    }

    /// Each event of the agreement carries all of them.
    private void requireRoom(UUID id, Commitment commitment) {
        var size = agreements.commitmentSize(id);
        if (size.commitments() >= MOST_COMMITMENTS
                || size.amounts() + commitment.amounts().size() > MOST_AMOUNTS) {
            throw RuleBroken.conflict(
                    "too-many-commitments",
                    "An agreement has at most " + MOST_COMMITMENTS + " commitments, with at most " + MOST_AMOUNTS
                            + " amounts together");
        }
    }

    /// A decision may be recorded after the agreement has ended, but not made then.
    ///
    /// @throws RuleBroken 409 when the agreement has never been in force, 422 when the commitment breaks a rule
    @Transactional
    public CommitmentEntity record(UUID id, Commitment commitment) {
        var agreement = access.locked(id);
        if (agreement.inForceSince() == null) {
            throw agreement.state().refuse("committed under");
        }
        var terms = writtenTerms.read(agreements.version(id, agreement.version).orElseThrow().terms);
        var broken = commitment.check(terms, partyTimes.of(id), agreement.lastDay(), time.today());
        if (!broken.isEmpty()) {
            throw RuleBroken.invalid(broken);
        }
        requireRoom(id, commitment);
        var entity = new CommitmentEntity(id, commitment, caller.subject(), time.now());
        agreements.add(entity);
        var decision = DecisionWords.of(commitment.decidingBody(), commitment.decidedOn(), commitment.reference());
        var about = About.document("commitments/" + entity.id).by(decision).saying(commitment.title());
        facts.tell(agreement, "commitment-recorded", about);
        return entity;
    }
}
