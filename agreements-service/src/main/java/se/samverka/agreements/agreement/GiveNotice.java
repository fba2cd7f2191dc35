package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.AgreementState.InForce;
import se.samverka.agreements.agreement.model.Terms;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.agreement.store.NoticeEntity;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.platform.rule.Required;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Text;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.EntityTags;

/// Records that a party gives notice of an agreement that has no last day or is prolonged. The agreement ends for
/// that party alone; it ends as a whole on the last day on which two parties are left.
@ApplicationScoped
public class GiveNotice {

    private final Agreements agreements;
    private final AgreementAccess access;
    private final WrittenTerms writtenTerms;
    private final ReadPartyTimes partyTimes;
    private final AgreementFacts facts;
    private final Caller caller;
    private final BusinessTime time;

    GiveNotice(
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

    /// A party's notice.
    ///
    /// @param noticedOn the day on which the others had it; today at the latest
    public record Notice(
            OrganisationNumber party,
            LocalDate noticedOn,
            @Nullable @Text String reason) {
        public Notice {
            Required.field("party", party);
            Required.field("noticedOn", noticedOn);
        }
    }

    /// @param ifMatch the agreement's ETag
    /// @throws RuleBroken 403 for another party's notice, 409 when the agreement is not in force, ends on a
    ///     day that was agreed on, or the party has given notice, 422 for a day that cannot be
    @Transactional
    public NoticeEntity give(UUID id, Notice notice, @Nullable String ifMatch) {
        var agreement = access.locked(id);
        access.requireActsFor(notice.party());
        if (!(agreement.state() instanceof InForce)) {
            throw agreement.state().refuse("given notice of");
        }
        var terms = writtenTerms.read(agreements.version(id, agreement.version).orElseThrow().terms);
        if (!terms.runsUntilNotice() || agreement.dissolvedOn != null) {
            throw RuleBroken.conflict(
                    "notice-not-provided",
                    "The agreement ends on " + agreement.lastDay() + ": nobody gives notice of it. Propose an amendment"
                            + " or a dissolution to end it earlier");
        }
        if (agreements.notice(id, notice.party()).isPresent()) {
            throw RuleBroken.conflict("notice-already-given", notice.party() + " has given notice already");
        }
        EntityTags.require(ifMatch, AgreementTags.of(agreement));
        check(notice, agreement);
        var endsOn = terms.lastDayAfterNotice(notice.noticedOn());
        requireAhead(notice, endsOn, terms);
        if (partyTimes.of(id).firstDayIn(notice.party(), time.today()).isEmpty()) {
            throw RuleBroken.notFound("party in this agreement");
        }
        var entity = new NoticeEntity(
                id, notice.party(), notice.noticedOn(), endsOn, notice.reason(), caller.subject(), time.now());
        agreements.add(entity);
        agreement.endAfter(terms, agreements.notices(id));
        var about = About.document("notices/" + notice.party()).of(notice.party());
        facts.tell(
                agreement,
                "notice-recorded",
                about.saying("Ends for it on " + endsOn + (notice.reason() == null ? "" : ": " + notice.reason())));
        return entity;
    }

    private void check(Notice notice, AgreementEntity agreement) {
        var today = time.today();
        if (notice.noticedOn().isAfter(today)) {
            throw refused(
                    "/noticedOn",
                    "date-in-the-future",
                    notice.noticedOn() + " is in the future: the latest day on which notice can have been given is "
                            + today);
        }
        var since = agreement.inForceSince();
        if (since != null && notice.noticedOn().isBefore(since)) {
            throw refused(
                    "/noticedOn", "noticed-before-in-force", "Notice follows the agreement, in force since " + since);
        }
    }

    /// What the others have owed and been owed meanwhile is not changed by one party's word.
    private void requireAhead(Notice notice, LocalDate endsOn, Terms terms) {
        var today = time.today();
        if (endsOn.isBefore(today)) {
            var earliest = notice.noticedOn()
                    .datesUntil(today)
                    .filter(day -> !terms.lastDayAfterNotice(day).isBefore(today))
                    .findFirst()
                    .orElse(today);
            throw refused(
                    "/noticedOn",
                    "before-what-it-follows",
                    "Notice of that day would have ended it on " + endsOn + ", which has passed: the earliest day is "
                            + earliest + ". What ends in the past is agreed on, by an amendment or a dissolution");
        }
    }

    private static RuleBroken refused(String pointer, String code, String detail) {
        return RuleBroken.invalid(new NoticeInvalid(pointer, code, detail));
    }

    /// Why a notice was refused.
    public record NoticeInvalid(String pointer, String code, String detail) implements Violation {}
}
