package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.AgreementState.InForce;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.agreement.store.DissolutionEntity;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.platform.rule.Name;
import se.samverka.platform.rule.Required;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Text;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.EntityTags;

/// Ends agreements: by date, or before their time by dissolution.
@ApplicationScoped
public class EndAgreement {

    private static final int MAX_TEXT = 20_000;

    private final Agreements agreements;
    private final AgreementAccess access;
    private final AgreementFacts facts;
    private final Caller caller;
    private final BusinessTime time;

    public EndAgreement(
            Agreements agreements, AgreementAccess access, AgreementFacts facts, Caller caller, BusinessTime time) {
        this.agreements = agreements;
        this.access = access;
        this.facts = facts;
        this.caller = caller;
        this.time = time;
    }

    /// Why and from when an agreement is to end.
    ///
    /// @param effectiveOn the last day on which the agreement holds
    public record Dissolution(LocalDate effectiveOn, @Text String reason, Negotiation negotiation) {
        public Dissolution {
            Required.field("effectiveOn", effectiveOn);
            Required.field("reason", reason);
            Required.field("negotiation", negotiation);
        }
    }

    /// The dispute negotiation that comes before a dissolution.
    ///
    /// @param reference where it is recorded, as a § of minutes
    public record Negotiation(
            LocalDate heldOn,
            @Text String outcome,
            @Nullable @Name(max = 300) String reference) {
        public Negotiation {
            Required.field("heldOn", heldOn);
            Required.field("outcome", outcome);
        }
    }

    /// Records that the agreement is dissolved. Until its last day it holds; from now on it cannot be amended.
    ///
    /// @param ifMatch the agreement's ETag
    /// @throws RuleBroken 409 when it is not in force or to be dissolved already, 422 for a day that cannot be
    @Transactional
    public DissolutionEntity dissolve(UUID id, Dissolution dissolution, @Nullable String ifMatch) {
        var agreement = access.locked(id);
        if (!(agreement.state() instanceof InForce)) {
            throw agreement.state().refuse("dissolved");
        }
        if (agreement.dissolvedOn != null) {
            throw RuleBroken.conflict(
                    "dissolution-recorded",
                    "The agreement is to be dissolved after " + agreement.dissolvedOn + " already");
        }
        EntityTags.require(ifMatch, AgreementTags.of(agreement));
        check(dissolution, agreement);
        var negotiation = dissolution.negotiation();
        var entity = new DissolutionEntity(
                id,
                dissolution.effectiveOn(),
                dissolution.reason(),
                negotiation.heldOn(),
                negotiation.outcome(),
                negotiation.reference(),
                caller.subject(),
                time.now());
        agreements.add(entity);
        agreement.dissolvedOn = dissolution.effectiveOn();
        agreement.edition++;
        var about = About.document("dissolutions").by(negotiation.reference()).saying(dissolution.reason());
        facts.tell(agreement, "dissolution-recorded", about);
        end(agreement);
        return entity;
    }

    /// Ends an agreement in force whose last day has passed.
    @Transactional
    public void endIfDue(UUID id) {
        agreements.locked(id).ifPresent(this::end);
    }

    private void end(AgreementEntity agreement) {
        if (!(agreement.state() instanceof InForce inForce)
                || !agreement.lastDay().isBefore(time.today())) {
            return;
        }
        var dissolvedOn = agreement.dissolvedOn;
        if (dissolvedOn == null) {
            agreement.become(inForce.expire());
            facts.tell(agreement, "agreement-expired", About.agreement());
        } else {
            agreement.become(inForce.dissolve(dissolvedOn));
            facts.tell(agreement, "agreement-dissolved", About.agreement());
        }
    }

    private void check(Dissolution dissolution, AgreementEntity agreement) {
        var day = dissolution.effectiveOn();
        if (day.isBefore(agreement.validFrom()) || !day.isBefore(agreement.validTo())) {
            throw refused(
                    "/effectiveOn",
                    "outside-period",
                    "A dissolution ends the agreement before its last day, " + agreement.validTo());
        }
        var heldOn = dissolution.negotiation().heldOn();
        if (heldOn.isAfter(time.today())) {
            throw refused(
                    "/negotiation/heldOn",
                    "negotiated-in-the-future",
                    "A dissolution follows a negotiation that was held");
        }
        if (heldOn.isAfter(day)) {
            throw refused("/effectiveOn", "before-the-negotiation", "A dissolution follows the negotiation");
        }
        text("/reason", dissolution.reason());
        text("/negotiation/outcome", dissolution.negotiation().outcome());
    }

    private static void text(String pointer, String text) {
        if (text.isBlank() || text.length() > MAX_TEXT) {
            throw refused(pointer, "out-of-bounds", "This text has 1 to " + MAX_TEXT + " characters");
        }
    }

    private static RuleBroken refused(String pointer, String code, String detail) {
        return RuleBroken.invalid(new DissolutionInvalid(pointer, code, detail));
    }

    /// A dissolution that cannot be as it is told.
    public record DissolutionInvalid(String pointer, String code, String detail) implements Violation {}
}
