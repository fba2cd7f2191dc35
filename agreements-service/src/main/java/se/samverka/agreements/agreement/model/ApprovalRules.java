package se.samverka.agreements.agreement.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
                ? List.of(new Broken(
                        "/decidedOn",
                        "before-what-it-follows",
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
            found.add(new Broken(
                    pointer,
                    "decision-fixed",
                    "The decision binds its party: only what concerns an appeal can be added; this was recorded as "
                            + kept));
        }
    }

    private void days() {
        done(
                "/decidedOn",
                "decided-in-the-future",
                "A decision is recorded once it has been made",
                approval.decidedOn());
        done(
                "/announcedOn",
                "announced-in-the-future",
                "An announcement is recorded once it is posted",
                approval.announcedOn());
        order("/announcedOn", "announced-before-decided", approval.announcedOn(), approval.decidedOn());
    }

    private void appeal() {
        var appealedOn = approval.appealedOn();
        done("/appealedOn", "appealed-in-the-future", "An appeal is recorded once it has been made", appealedOn);
        order("/appealedOn", "appealed-before-decided", appealedOn, approval.decidedOn());
        var finalOn = approval.appealFinalOn();
        done("/appealFinalOn", "appeal-final-in-the-future", "An outcome is recorded once it is final", finalOn);
        order("/appealFinalOn", "appeal-final-before-appealed", finalOn, appealedOn);
        if (appealedOn == null
                && (approval.courtCaseNumber() != null || approval.appealOutcome() != null || finalOn != null)) {
            found.add(new Broken("/appealedOn", "field-missing", "Say on which day the decision was appealed"));
        }
        if (approval.appealOutcome() != null && finalOn == null) {
            found.add(new Broken(
                    "/appealFinalOn", "field-missing", "An outcome comes with the day on which it is final"));
        }
        if (approval.appealOutcome() == null && finalOn != null) {
            found.add(new Broken("/appealOutcome", "field-missing", "Say how the appeal ended"));
        }
    }

    private void body(DecidingBodies bodies) {
        var named = approval.decidingBody();
        if (named != null && !bodies.allow(named)) {
            found.add(new Broken(
                    "/decidingBody", "deciding-body-wrong", "The agreement wants the decision of " + bodies));
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
            found.add(new Broken("/decidingBody", "decision-not-named", because));
        }
        if (isBlank(approval.reference())) {
            found.add(new Broken("/reference", "decision-not-named", because));
        }
    }

    private void done(String pointer, String code, String because, @Nullable LocalDate day) {
        if (day == null) {
            return;
        }
        TermsRules.year(pointer, day).ifPresent(found::add);
        if (day.isAfter(today)) {
            found.add(new Broken(pointer, code, because + ", at the latest " + today));
        }
    }

    private void order(String pointer, String code, @Nullable LocalDate day, @Nullable LocalDate follows) {
        if (day != null && follows != null && day.isBefore(follows)) {
            found.add(new Broken(pointer, code, "This follows what was done on " + follows));
        }
    }

    private void text(String pointer, String what, @Nullable String text, int most) {
        if (text != null && text.length() > most) {
            found.add(new Broken(pointer, "out-of-bounds", what + " has at most " + most + " characters"));
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /// A rule that the decision breaks.
    private record Broken(String pointer, String code, String detail) implements Violation {}
}
