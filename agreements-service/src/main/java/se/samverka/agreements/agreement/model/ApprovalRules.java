package se.samverka.agreements.agreement.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Violation;
import se.samverka.terms.TermsRules;

/// What holds of a party's decision: each of its days is a day on which something was done, so it is at most
/// today and never before what it follows.
public final class ApprovalRules {

    private static final int MAX_REFERENCE = 300;
    private static final int MAX_CASE_NUMBER = 100;

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
        rules.texts();
        rules.appeal();
        if (recordedForIt) {
            rules.named(bodies);
        }
        return rules.found;
    }

    /// A decision on what is in force follows it. One by which a party joins has no such day: the party may have
    /// decided before the others did.
    ///
    /// @param follows what the decision follows, and its day
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
            return new Follows(older.decidedOn(), "the day of the decision that it takes the place of");
        }
    }

    /// What of a decision that binds the party has changed besides its appeal.
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
        return found;
    }

    private static void fixed(String pointer, @Nullable Object said, @Nullable Object kept, List<Violation> found) {
        if (!Objects.equals(said, kept)) {
            found.add(new Violation(
                    pointer,
                    ProblemCode.DECISION_FIXED,
                    "The decision binds its party: only what concerns an appeal can be added; this was recorded as "
                            + kept));
        }
    }

    private void days() {
        done(
                "/decidedOn",
                ProblemCode.DECIDED_IN_THE_FUTURE,
                "A decision is recorded once it has been made",
                approval.decidedOn());
        done(
                "/announcedOn",
                ProblemCode.ANNOUNCED_IN_THE_FUTURE,
                "An announcement is recorded once it is posted",
                approval.announcedOn());
        order("/announcedOn", ProblemCode.ANNOUNCED_BEFORE_DECIDED, approval.announcedOn(), approval.decidedOn());
    }

    private void appeal() {
        var appealedOn = approval.appealedOn();
        done(
                "/appealedOn",
                ProblemCode.APPEALED_IN_THE_FUTURE,
                "An appeal is recorded once it has been made",
                appealedOn);
        order("/appealedOn", ProblemCode.APPEALED_BEFORE_DECIDED, appealedOn, approval.decidedOn());
        var finalOn = approval.appealFinalOn();
        done(
                "/appealFinalOn",
                ProblemCode.APPEAL_FINAL_IN_THE_FUTURE,
                "An outcome is recorded once it is final",
                finalOn);
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
                    "/decidingBody", ProblemCode.DECIDING_BODY_WRONG, "The agreement wants the decision of " + bodies));
        }
    }

    private void texts() {
        text("/decidingBody", "A body's name", approval.decidingBody(), TermsRules.MAX_TITLE);
        text("/reference", "A reference", approval.reference(), MAX_REFERENCE);
        text("/courtCaseNumber", "A case number", approval.courtCaseNumber(), MAX_CASE_NUMBER);
    }

    /// What others record in a party's name says by which decision of the party it does.
    private void named(DecidingBodies bodies) {
        var because = "An administrator's record names the decision: its deciding body and its reference";
        if (isBlank(approval.decidingBody()) && bodies.standIn().isEmpty()) {
            found.add(new Violation("/decidingBody", ProblemCode.DECISION_NOT_NAMED, because));
        }
        if (isBlank(approval.reference())) {
            found.add(new Violation("/reference", ProblemCode.DECISION_NOT_NAMED, because));
        }
    }

    private void done(String pointer, ProblemCode code, String because, @Nullable LocalDate day) {
        if (day == null) {
            return;
        }
        TermsRules.year(pointer, day).ifPresent(found::add);
        if (day.isAfter(today)) {
            found.add(new Violation(pointer, code, because + ", at the latest " + today));
        }
    }

    private void order(String pointer, ProblemCode code, @Nullable LocalDate day, @Nullable LocalDate follows) {
        if (day != null && follows != null && day.isBefore(follows)) {
            found.add(new Violation(pointer, code, "This follows what was done on " + follows));
        }
    }

    private void text(String pointer, String what, @Nullable String text, int most) {
        if (text != null && text.length() > most) {
            found.add(new Violation(pointer, ProblemCode.OUT_OF_BOUNDS, what + " has at most " + most + " characters"));
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
