package se.samverka.agreements.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.EventType;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.AgreementChanges;
import se.samverka.agreements.agreement.AgreementTags;
import se.samverka.agreements.agreement.ReadPartyTimes;
import se.samverka.agreements.agreement.ReadTerms;
import se.samverka.agreements.agreement.model.AgreementState.InForce;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.NoticeEntity;
import se.samverka.agreements.agreement.store.Notices;
import se.samverka.agreements.document.LookUpDocument;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.DoneDay;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Tagged;
import se.samverka.terms.Terms;

/// Records that a party gives notice of an agreement that has no last day or is prolonged. The agreement ends for
/// that party alone; it ends as a whole on the last day on which two parties are left.
@ApplicationScoped
public class GiveNotice {

    private final Notices notices;
    private final AgreementAccess access;
    private final ReadTerms readTerms;
    private final ReadPartyTimes partyTimes;
    private final AgreementChanges changes;
    private final LookUpDocument documents;
    private final Caller caller;
    private final BusinessTime time;

    GiveNotice(
            Notices notices,
            AgreementAccess access,
            ReadTerms readTerms,
            ReadPartyTimes partyTimes,
            AgreementChanges changes,
            LookUpDocument documents,
            Caller caller,
            BusinessTime time) {
        this.notices = notices;
        this.access = access;
        this.readTerms = readTerms;
        this.partyTimes = partyTimes;
        this.changes = changes;
        this.documents = documents;
        this.caller = caller;
        this.time = time;
    }

    /// @param ifMatch the agreement's ETag
    /// @throws RuleBroken 403 for another party's notice and for a day that an administrator records, 409 when the
    ///     agreement is not in force, ends on an agreed day, or the party has given notice already, 422 for an
    ///     invalid day or document
    @Transactional
    public Tagged<RecordedNotice> run(UUID id, Notice notice, @Nullable String ifMatch) {
        var agreement = access.locked(id);
        access.requireActsFor(notice.party());
        if (!(agreement.state() instanceof InForce)) {
            throw agreement.state().refuse("given notice of");
        }
        var terms = readTerms.current(agreement);
        if (!terms.runsUntilNotice() || agreement.dissolvedOn != null) {
            throw RuleBroken.conflict(
                    ProblemCode.NOTICE_NOT_PROVIDED,
                    "The agreement ends on " + agreement.lastDay() + ": nobody gives notice of it. Propose an amendment"
                            + " or a dissolution to end it earlier");
        }
        if (notices.one(id, notice.party()).isPresent()) {
            throw RuleBroken.conflict(ProblemCode.NOTICE_ALREADY_GIVEN, notice.party() + " has given notice already");
        }
        EntityTags.require(ifMatch, AgreementTags.of(agreement));
        var broken = check(notice, agreement, terms);
        if (!broken.isEmpty()) {
            throw RuleBroken.invalid(broken);
        }
        if (shortens(notice, terms) && !caller.isAdmin()) {
            throw new RuleBroken(
                    RuleBroken.Kind.FORBIDDEN,
                    ProblemCode.ADMINISTRATORS_RECORD,
                    "The others would lose time of notice by your word alone: record it as given today, " + time.today()
                            + ", or let an administrator record the earlier day with its document");
        }
        if (partyTimes.of(id).firstDayIn(notice.party(), time.today()).isEmpty()) {
            throw RuleBroken.notFound("party in this agreement");
        }
        var endsOn = terms.lastDayAfterNotice(notice.noticedOn());
        var entity = new NoticeEntity(
                id,
                notice.party(),
                notice.noticedOn(),
                endsOn,
                notice.reason(),
                notice.documentId(),
                caller.subject(),
                time.now());
        notices.persist(entity);
        agreement.endAfter(terms, notices.of(id));
        var about = About.document("notices/" + notice.party()).of(notice.party());
        changes.publish(
                agreement,
                EventType.NOTICE_RECORDED,
                about.saying("Ends for it on " + endsOn + (notice.reason() == null ? "" : ": " + notice.reason())));
        return ShowNotices.tagged(entity);
    }

    private List<Violation> check(Notice notice, AgreementEntity agreement, Terms terms) {
        var today = time.today();
        var noticedOn = notice.noticedOn();
        var since = agreement.inForceSince();
        var broken = new ArrayList<Violation>();
        if (noticedOn.isAfter(today)) {
            broken.add(DoneDay.inTheFuture("/noticedOn", noticedOn, today));
        } else if (since != null && noticedOn.isBefore(since)) {
            broken.add(new Violation(
                    "/noticedOn",
                    ProblemCode.NOTICED_BEFORE_IN_FORCE,
                    "Notice follows the agreement, in force since " + since));
        } else if (terms.lastDayAfterNotice(noticedOn).isBefore(today)) {
            // What the others have owed and been owed meanwhile is not changed by one party's notice.
            broken.add(new Violation(
                    "/noticedOn",
                    ProblemCode.BEFORE_WHAT_IT_FOLLOWS,
                    "Notice of that day would have ended it on " + terms.lastDayAfterNotice(noticedOn)
                            + ", which has passed: the earliest day is "
                            + earliest(noticedOn, terms)
                            + ". What ends in the past is agreed on, by an amendment or a dissolution"));
        }
        var documentId = notice.documentId();
        if (documentId == null) {
            if (caller.isAdmin() && shortens(notice, terms)) {
                broken.add(new Violation(
                        "/documentId",
                        ProblemCode.FIELD_MISSING,
                        "Name the document that shows that the others had it that day"));
            }
        } else if (!documents.belongs(agreement.id, documentId)) {
            broken.add(
                    new Violation("/documentId", ProblemCode.DOCUMENT_UNKNOWN, "The agreement has no such document"));
        }
        return broken;
    }

    /// Whether the agreement ends earlier for the party than by a notice given today.
    private boolean shortens(Notice notice, Terms terms) {
        var today = time.today();
        return notice.noticedOn().isBefore(today)
                && terms.lastDayAfterNotice(notice.noticedOn()).isBefore(terms.lastDayAfterNotice(today));
    }

    /// The first day of notice by which it does not end before today.
    private LocalDate earliest(LocalDate from, Terms terms) {
        var today = time.today();
        return from.datesUntil(today)
                .filter(day -> !terms.lastDayAfterNotice(day).isBefore(today))
                .findFirst()
                .orElse(today);
    }
}
