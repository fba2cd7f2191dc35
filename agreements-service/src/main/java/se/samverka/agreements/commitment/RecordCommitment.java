package se.samverka.agreements.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.EventType;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.AgreementChanges;
import se.samverka.agreements.agreement.ReadBindings;
import se.samverka.agreements.agreement.ReadPartyTimes;
import se.samverka.agreements.agreement.ReadTerms;
import se.samverka.agreements.agreement.model.Commitment;
import se.samverka.agreements.agreement.model.Commitment.YearOfPayer;
import se.samverka.agreements.agreement.model.DecisionWords;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.CommitmentEntity;
import se.samverka.agreements.agreement.store.Commitments;
import se.samverka.agreements.agreement.store.PartyAnswerEntity;
import se.samverka.agreements.agreement.store.PartyAnswers;
import se.samverka.agreements.board.store.Boards;
import se.samverka.agreements.commitment.AgreedShares.Share;
import se.samverka.agreements.document.LookUpDocument;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.Money;
import se.samverka.platform.web.Tagged;

/// Records what an agreement's board has decided to fund. An amount binds the payer without its confirmation when
/// an administrator records it with the board and the document of the decision, payer and payee are bound to a
/// clause that covers the year, and the amount does not exceed what is left of the payer's share of that clause.
/// Any other amount needs the payer's confirmation.
@ApplicationScoped
public class RecordCommitment {

    private static final int MOST_COMMITMENTS = 1_000;
    private static final int MOST_AMOUNTS = 20_000;

    private final Commitments commitments;
    private final PartyAnswers answers;
    private final AgreementAccess access;
    private final ReadBindings readBindings;
    private final SharesAsTold sharesAsTold;
    private final ReadTerms readTerms;
    private final ReadPartyTimes partyTimes;
    private final Boards boards;
    private final LookUpDocument documents;
    private final AgreementChanges changes;
    private final ShowCommitments show;
    private final Caller caller;
    private final BusinessTime time;

    RecordCommitment(
            Commitments commitments,
            PartyAnswers answers,
            AgreementAccess access,
            ReadBindings readBindings,
            SharesAsTold sharesAsTold,
            ReadTerms readTerms,
            ReadPartyTimes partyTimes,
            Boards boards,
            LookUpDocument documents,
            AgreementChanges changes,
            ShowCommitments show,
            Caller caller,
            BusinessTime time) {
        this.commitments = commitments;
        this.answers = answers;
        this.access = access;
        this.readBindings = readBindings;
        this.sharesAsTold = sharesAsTold;
        this.readTerms = readTerms;
        this.partyTimes = partyTimes;
        this.boards = boards;
        this.documents = documents;
        this.changes = changes;
        this.show = show;
        this.caller = caller;
        this.time = time;
    }

    /// A decision may be recorded after the agreement has ended, if it was made before.
    ///
    /// @throws RuleBroken 409 when the agreement has never been in force or has just changed, 422 when the
    ///     commitment breaks a rule, 503 while finance is unavailable and needed
    /// @throws IllegalStateException when the operation lacks [AsksFinance]
    @Transactional
    public Tagged<CommitmentDocument> run(UUID id, Commitment commitment) {
        var agreed = sharesAsTold.of(id);
        var agreement = access.locked(id);
        if (agreement.inForceSince() == null) {
            throw agreement.state().refuse("committed under");
        }
        requireRoom(id, commitment);
        check(agreement, commitment);
        if (agreed != null && agreed.edition() != agreement.edition) {
            throw RuleBroken.conflict(
                    ProblemCode.CHANGED_MEANWHILE, "The agreement changed at the same time; read it again and repeat");
        }
        var entity = new CommitmentEntity(
                id,
                commitment,
                agreed == null ? amount -> null : clauses(agreement, commitment, agreed.shares()),
                caller.subject(),
                time.now());
        commitments.persist(entity);
        var decision = DecisionWords.of(commitment.decidingBody(), commitment.decidedOn(), commitment.reference());
        var about = About.document("commitments/" + entity.id).by(decision).saying(commitment.title());
        changes.publish(agreement, EventType.COMMITMENT_RECORDED, about);
        return show.publish(agreement, entity);
    }

    /// Every event of the agreement carries all commitments, so their number is limited.
    private void requireRoom(UUID id, Commitment commitment) {
        var size = commitments.size(id);
        if (size.commitments() >= MOST_COMMITMENTS
                || size.amounts() + commitment.amounts().size() > MOST_AMOUNTS) {
            throw RuleBroken.conflict(
                    ProblemCode.TOO_MANY_COMMITMENTS,
                    "An agreement has at most " + MOST_COMMITMENTS + " commitments, with at most " + MOST_AMOUNTS
                            + " amounts together");
        }
    }

    private void check(AgreementEntity agreement, Commitment commitment) {
        var broken = commitment.check(
                readTerms.current(agreement), partyTimes.of(agreement.id), agreement.lastDay(), time.today());
        var boardId = commitment.boardId();
        if (boardId != null && boards.board(agreement.id, boardId).isEmpty()) {
            broken.add(new Violation("/boardId", ProblemCode.BOARD_UNKNOWN, "The agreement has no such board"));
        }
        var documentId = commitment.documentId();
        if (documentId != null && !documents.belongs(agreement.id, documentId)) {
            broken.add(
                    new Violation("/documentId", ProblemCode.DOCUMENT_UNKNOWN, "The agreement has no such document"));
        }
        if (!broken.isEmpty()) {
            throw RuleBroken.invalid(broken);
        }
    }

    /// The clause by which each amount binds its payer; null for an amount that needs the payer's confirmation.
    /// A decision on or after the day of a dissolution binds nobody.
    private Function<YearOfPayer, @Nullable String> clauses(
            AgreementEntity agreement, Commitment commitment, List<Share> shares) {
        Map<YearOfPayer, String> found = new HashMap<>();
        if (agreement.dissolvedOn == null || commitment.survives(agreement.dissolvedOn)) {
            var earlier = commitments.of(agreement.id);
            var said = answers.ofCommitments(agreement.id);
            var bindings = readBindings.of(agreement.id);
            for (var amount : commitment.amounts()) {
                shares.stream()
                        .filter(share -> share.payer().equals(amount.payer())
                                && share.year() == amount.year()
                                && bindings.bind(share.payer(), share.version())
                                && bindings.bind(share.payee(), share.version())
                                && left(share, amount, earlier, said).compareTo(amount.amount()) >= 0)
                        .findFirst()
                        .ifPresent(share -> found.put(amount, share.clauseId()));
            }
        }
        return found::get;
    }

    private static Money left(
            Share share, YearOfPayer amount, List<CommitmentEntity> earlier, Map<UUID, List<PartyAnswerEntity>> said) {
        var bound = earlier.stream()
                .map(kept ->
                        kept.boundUnder(share.clauseId(), share.payee(), amount, said.getOrDefault(kept.id, List.of())))
                .reduce(Money.ZERO, Money::plus);
        return share.most().minus(bound);
    }
}
