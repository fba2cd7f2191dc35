package se.samverka.agreements.agreement.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.DoneDay;
import se.samverka.platform.rule.Violation;
import se.samverka.terms.TermsRules;

/// The rules of a party's decision. Each of its days is a day on which something was done, so it is today at the
/// latest and not before what it follows.
public final class ApprovalRules {

    private final Approval approval;
    private final LocalDate today;
    private final List<Violation> found = new ArrayList<>();

    private ApprovalRules(Approval approval, LocalDate today) {
        this.approval = approval;
        this.today = today;
    }

    /// @param bodies who decides for the party
    /// @param recordedForIt whether an administrator records the decision in the party's place
    /// @return every broken rule, in the order of the document
    public static List<Violation> check(
            Approval approval, DecidingBodies bodies, boolean recordedForIt, LocalDate today) {
        var rules = new ApprovalRules(approval, today);
        rules.days();
        rules.body(bodies);
        rules.appeal();
        if (recordedForIt) {
            rules.named(bodies);
        }
        return rules.found;
    }

    /// A decision on an amendment is not made before the agreement's first day, and a new decision not before the
    /// one that it replaces. A party that joins may have decided before the others did.
    public static List<Violation> checkFollows(Approval approval, Follows follows) {
        return approval.decidedOn().isBefore(follows.day())
                ? List.of(new Violation(
                        "/decidedOn",
                        ProblemCode.BEFORE_WHAT_IT_FOLLOWS,
                        "The earliest day is " + follows.day() + ", " + follows.what()))
                : List.of();
    }

    /// What a decision follows.
    ///
    /// @param what as `the agreement's first day`
    public record Follows(LocalDate day, String what) {

        /// A decision on an amendment.
        public static Follows firstDay(LocalDate day) {
            return new Follows(day, "the agreement's first day");
        }

        /// A decision that takes the place of an older one.
        public static Follows replaced(Approval older) {
            return new Follows(older.decidedOn(), "the day of the decision that it replaces");
        }
    }

    /// The fields of a binding decision that have changed. Only its appeal may.
    ///
    /// @param kept the decision as it was recorded
    /// @return every field that may not change any more
    public static List<Violation> checkKept(Approval approval, Approval kept) {
        var found = new ArrayList<Violation>();
        fixed("/outcome", approval.outcome(), kept.outcome(), found);
        fixed("/decidedOn", approval.decidedOn(), kept.decidedOn(), found);
        fixed("/decidingBody", approval.decidingBody(), kept.decidingBody(), found);
        fixed("/reference", approval.reference(), kept.reference(), found);
        fixed("/announcedOn", approval.announcedOn(), kept.announcedOn(), found);
        fixed("/decisionId", approval.decisionId(), kept.decisionId(), found);
        return found;
    }

    private static void fixed(String pointer, @Nullable Object said, @Nullable Object kept, List<Violation> found) {
        if (!Objects.equals(said, kept)) {
            found.add(new Violation(
                    pointer,
                    ProblemCode.DECISION_FIXED,
                    "The decision binds its party, so only an appeal can be added; this was recorded as " + kept));
        }
    }

    private void days() {
        done("/decidedOn", approval.decidedOn());
        done("/announcedOn", approval.announcedOn());
        order("/announcedOn", ProblemCode.ANNOUNCED_BEFORE_DECIDED, approval.announcedOn(), approval.decidedOn());
    }

    private void appeal() {
        var appealedOn = approval.appealedOn();
        done("/appealedOn", appealedOn);
        order("/appealedOn", ProblemCode.APPEALED_BEFORE_DECIDED, appealedOn, approval.decidedOn());
        var finalOn = approval.appealFinalOn();
        done("/appealFinalOn", finalOn);
        order("/appealFinalOn", ProblemCode.APPEAL_FINAL_BEFORE_APPEALED, finalOn, appealedOn);
        if (appealedOn == null
                && (approval.courtCaseNumber() != null || approval.appealOutcome() != null || finalOn != null)) {
            found.add(new Violation(
                    "/appealedOn", ProblemCode.FIELD_MISSING, "Say on which day the decision was appealed"));
        }
        if (approval.appealOutcome() != null && finalOn == null) {
            found.add(new Violation(
                    "/appealFinalOn", ProblemCode.FIELD_MISSING, "An outcome comes with the day on which it is final"));
        }
        if (approval.appealOutcome() == null && finalOn != null) {
            found.add(new Violation("/appealOutcome", ProblemCode.FIELD_MISSING, "Say how the appeal ended"));
        }
    }

    private void body(DecidingBodies bodies) {
        var named = approval.decidingBody();
        if (named != null && !bodies.allow(named)) {
            found.add(new Violation(
                    "/decidingBody",
                    ProblemCode.DECIDING_BODY_WRONG,
                    "The agreement names the deciding body " + bodies));
        }
    }

    /// An administrator who records a decision for a party names the decision.
    private void named(DecidingBodies bodies) {
        var because = "An administrator's record names the decision: its deciding body and its reference";
        if (isBlank(approval.decidingBody()) && bodies.standIn().isEmpty()) {
            found.add(new Violation("/decidingBody", ProblemCode.DECISION_NOT_NAMED, because));
        }
        if (isBlank(approval.reference())) {
            found.add(new Violation("/reference", ProblemCode.DECISION_NOT_NAMED, because));
        }
    }

    private void done(String pointer, @Nullable LocalDate day) {
        if (day != null) {
            TermsRules.year(pointer, day).ifPresent(found::add);
            DoneDay.check(pointer, day, today).ifPresent(found::add);
        }
    }

    private void order(String pointer, ProblemCode code, @Nullable LocalDate day, @Nullable LocalDate follows) {
        if (day != null && follows != null && day.isBefore(follows)) {
            found.add(new Violation(pointer, code, "This follows what was done on " + follows));
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
