package se.samverka.agreements.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.AskedParties;
import se.samverka.agreements.agreement.model.DayDone;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.followup.model.Occasion.Completion;
import se.samverka.agreements.followup.store.CompletionEntity;
import se.samverka.agreements.followup.store.FollowUpEntity;
import se.samverka.agreements.followup.store.FollowUps;
import se.samverka.agreements.timeline.Timeline;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.platform.changes.ChangeLog;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Tagged;

/// Records that one occasion of a follow-up has been done.
@ApplicationScoped
public class CompleteOccasion {

    private static final int MAX_NOTE = 20_000;
    private static final int MAX_REFERENCE = 300;

    private final AgreementAccess access;
    private final Agreements agreements;
    private final FollowUps followUps;
    private final ReadFollowUps read;
    private final Timeline timeline;
    private final ChangeLog changes;
    private final Caller caller;
    private final BusinessTime time;

    CompleteOccasion(
            AgreementAccess access,
            Agreements agreements,
            FollowUps followUps,
            ReadFollowUps read,
            Timeline timeline,
            ChangeLog changes,
            Caller caller,
            BusinessTime time) {
        this.access = access;
        this.agreements = agreements;
        this.followUps = followUps;
        this.read = read;
        this.timeline = timeline;
        this.changes = changes;
        this.caller = caller;
        this.time = time;
    }

    /// An occasion may be done before its day, after it, and after the agreement has ended.
    ///
    /// @throws RuleBroken 409 when the agreement has never bound or the occasion is done already,
    ///     422 when there is no such occasion or the completion breaks a rule, 428 or 412 for the ETag of the
    ///     follow-up
    @Transactional
    public Tagged<FollowUpDocument> complete(
            UUID agreementId, UUID id, Completion completion, @Nullable String ifMatch) {
        var agreement = access.locked(agreementId);
        var entity = followUps.find(agreementId, id).orElseThrow(ReadFollowUps::notFound);
        EntityTags.require(ifMatch, FollowUpDocument.tag(agreement, entity, time.today()));
        if (caller.organisation().filter(entity.followUp()::concerns).isEmpty()) {
            access.requireCoordinator(agreement, "says of others' follow-ups that they are done");
        }
        if (agreement.inForceSince() == null) {
            throw agreement.state().refuse("followed up");
        }
        var done = followUps.completions(id);
        if (done.stream().anyMatch(kept -> kept.key.dueOn().equals(completion.dueOn()))) {
            throw RuleBroken.conflict(
                    "occasion-already-done", "The occasion of " + completion.dueOn() + " is done; read how");
        }
        var dueDays = entity.followUp().dueDays(FollowUpDocument.foreseen(agreement, time.today()));
        var broken = check(completion, dueDays, AskedParties.firstDayOf(agreement), time.today());
        if (!broken.isEmpty()) {
            throw RuleBroken.invalid(broken);
        }
        followUps.add(new CompletionEntity(entity, completion, caller.subject(), time.now()));
        entity.touch(caller.subject(), time.now());
        timeline.note(agreementId, "follow-up-done", about(entity, completion));
        // The query sees the new row: Hibernate writes it before.
        var tagged = read.tagged(agreement, entity);
        changes.upserted(
                RecordFollowUp.DOCUMENT_TYPE,
                id.toString(),
                "/agreements/" + agreementId + "/follow-ups/" + id,
                tagged.document(),
                agreements.readers(agreementId));
        return tagged;
    }

    private static About about(FollowUpEntity entity, Completion completion) {
        return About.document("follow-ups/" + entity.id + "/completions/" + completion.dueOn())
                .by(completion.reference())
                .saying(entity.followUp().title() + " " + completion.dueOn());
    }

    private static List<Violation> check(
            Completion completion, List<LocalDate> dueDays, LocalDate begun, LocalDate today) {
        var found = new ArrayList<Violation>();
        if (!dueDays.contains(completion.dueOn())) {
            found.add(new Broken(
                    "/dueOn",
                    "no-such-occasion",
                    "The follow-up does not fall on " + completion.dueOn() + "; its occasions are listed with it"));
        }
        DayDone.check(
                "/doneOn", completion.doneOn(), begun, "the agreement's first day", today, "done-in-the-future", found);
        if (tooLong(completion.note(), MAX_NOTE)) {
            found.add(new Broken("/note", "out-of-bounds", "A note has at most 20000 characters"));
        }
        var reference = completion.reference();
        if (reference != null && (reference.isBlank() || tooLong(reference, MAX_REFERENCE))) {
            found.add(new Broken("/reference", "out-of-bounds", "A reference has 1 to 300 characters"));
        }
        return found;
    }

    private static boolean tooLong(@Nullable String text, int most) {
        return text != null && text.length() > most;
    }

    /// A rule that the completion breaks.
    private record Broken(String pointer, String code, String detail) implements Violation {}
}
