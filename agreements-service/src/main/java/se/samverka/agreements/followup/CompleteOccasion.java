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
import se.samverka.agreements.agreement.PartChanges;
import se.samverka.agreements.agreement.model.DayDone;
import se.samverka.agreements.followup.model.Occasion.Completion;
import se.samverka.agreements.followup.store.CompletionEntity;
import se.samverka.agreements.followup.store.Completions;
import se.samverka.agreements.followup.store.FollowUpEntity;
import se.samverka.agreements.followup.store.FollowUps;
import se.samverka.agreements.timeline.Timeline;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Tagged;

/// Records that an occasion of a follow-up is done.
@ApplicationScoped
public class CompleteOccasion {

    private final AgreementAccess access;
    private final FollowUps followUps;
    private final Completions completions;
    private final ShowFollowUps show;
    private final Timeline timeline;
    private final PartChanges changes;
    private final Caller caller;
    private final BusinessTime time;

    CompleteOccasion(
            AgreementAccess access,
            FollowUps followUps,
            Completions completions,
            ShowFollowUps show,
            Timeline timeline,
            PartChanges changes,
            Caller caller,
            BusinessTime time) {
        this.access = access;
        this.followUps = followUps;
        this.completions = completions;
        this.show = show;
        this.timeline = timeline;
        this.changes = changes;
        this.caller = caller;
        this.time = time;
    }

    /// An occasion may be done before its day, after it, and after the agreement has ended.
    ///
    /// @param ifMatch the ETag of the follow-up
    /// @throws RuleBroken 409 when the agreement has never been in force or the occasion is done already,
    ///     422 when there is no such occasion or the completion breaks a rule, 428 or 412 for the ETag
    @Transactional
    public Tagged<FollowUpDocument> run(UUID agreementId, UUID id, Completion completion, @Nullable String ifMatch) {
        var agreement = access.locked(agreementId);
        var entity = followUps.one(agreementId, id).orElseThrow(ShowFollowUps::notFound);
        EntityTags.require(ifMatch, FollowUpDocument.state(agreement, entity));
        if (caller.organisation().filter(entity.followUp()::concerns).isEmpty()) {
            access.requireCoordinator(agreement, "marks others' follow-ups as done");
        }
        if (agreement.inForceSince() == null) {
            throw agreement.state().refuse("followed up");
        }
        var done = completions.of(id);
        if (done.stream().anyMatch(kept -> kept.key.dueOn().equals(completion.dueOn()))) {
            throw RuleBroken.conflict(
                    ProblemCode.OCCASION_ALREADY_DONE, "The occasion of " + completion.dueOn() + " is done; read how");
        }
        var dueDays = entity.followUp().dueDays(FollowUpDocument.foreseen(agreement, time.today()));
        var broken = check(completion, dueDays, AskedParties.firstDayOf(agreement), time.today());
        if (!broken.isEmpty()) {
            throw RuleBroken.invalid(broken);
        }
        completions.persist(new CompletionEntity(entity, completion, caller.subject(), time.now()));
        entity.touch(caller.subject(), time.now());
        timeline.note(agreementId, "follow-up-done", about(entity, completion));
        var tagged = show.tagged(agreement, entity);
        changes.publish(agreementId, "follow-up", id, "follow-ups/" + id, tagged.document());
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
            found.add(new Violation(
                    "/dueOn",
                    ProblemCode.NO_SUCH_OCCASION,
                    "The follow-up does not fall on " + completion.dueOn() + "; its occasions are listed with it"));
        }
        DayDone.check("/doneOn", completion.doneOn(), begun, "the agreement's first day", today, found);
        return found;
    }
}
