package se.samverka.agreements.dissolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.EventType;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.AgreementChanges;
import se.samverka.agreements.agreement.AgreementTags;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.DissolutionEntity;
import se.samverka.agreements.agreement.store.DissolutionEntity.Basis;
import se.samverka.agreements.agreement.store.DissolutionEntity.Status;
import se.samverka.agreements.agreement.store.Dissolutions;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Tagged;

/// Proposes that an agreement ends early. A dissolution with the document of a failed negotiation is decided at
/// once, and replaces an open proposal.
@ApplicationScoped
public class ProposeDissolution {

    private final Dissolutions dissolutions;
    private final AgreementAccess access;
    private final DissolutionRules rules;
    private final AgreementChanges changes;
    private final ShowDissolutions show;
    private final Caller caller;
    private final BusinessTime time;

    ProposeDissolution(
            Dissolutions dissolutions,
            AgreementAccess access,
            DissolutionRules rules,
            AgreementChanges changes,
            ShowDissolutions show,
            Caller caller,
            BusinessTime time) {
        this.dissolutions = dissolutions;
        this.access = access;
        this.rules = rules;
        this.changes = changes;
        this.show = show;
        this.caller = caller;
        this.time = time;
    }

    /// @param ifMatch the agreement's ETag
    /// @throws RuleBroken 403 when another than an administrator records a failed negotiation, 409 when the
    ///     agreement is not in force, is to be dissolved already or has an open proposal, 422 when the
    ///     dissolution breaks a rule
    @Transactional
    public Tagged<DissolutionDocument> run(UUID id, Dissolution dissolution, @Nullable String ifMatch) {
        var agreement = access.locked(id);
        if (dissolution.hasFailedNegotiation() && !caller.isAdmin()) {
            throw new RuleBroken(
                    RuleBroken.Kind.FORBIDDEN,
                    ProblemCode.ADMINISTRATORS_RECORD,
                    "An administrator records a failed negotiation with its document; without documentId this is a"
                            + " proposal, which the other parties confirm");
        }
        DissolutionRules.requireInForce(agreement);
        EntityTags.require(ifMatch, AgreementTags.of(agreement));
        rules.requireSound(dissolution, agreement);
        var open = dissolutions.open(id);
        if (open.isPresent()) {
            if (!dissolution.hasFailedNegotiation()) {
                throw RuleBroken.conflict(
                        ProblemCode.DISSOLUTION_OPEN,
                        "A dissolution is proposed already: confirm or decline it, or wait until it is withdrawn");
            }
            open.get().close(Status.SUPERSEDED, null, time.now());
            dissolutions.flush();
        }
        var entity = keep(agreement, dissolution);
        var about = DissolutionRules.about(entity);
        if (dissolution.hasFailedNegotiation()) {
            rules.decide(agreement, entity, Basis.FAILED_NEGOTIATION, about.by(entity.reference));
        } else {
            changes.publish(agreement, EventType.DISSOLUTION_PROPOSED, about.saying(entity.reason));
        }
        open.ifPresent(superseded -> show.publish(agreement, superseded));
        return show.publish(agreement, entity);
    }

    private DissolutionEntity keep(AgreementEntity agreement, Dissolution dissolution) {
        var entity = new DissolutionEntity(
                agreement.id,
                dissolution.effectiveOn(),
                dissolution.reason(),
                caller.organisation().orElse(null),
                caller.subject(),
                time.now());
        var negotiation = dissolution.negotiation();
        if (negotiation != null) {
            entity.negotiatedOn = negotiation.heldOn();
            entity.negotiation = negotiation.outcome();
            entity.reference = negotiation.reference();
            entity.documentId = negotiation.documentId();
        }
        dissolutions.persist(entity);
        return entity;
    }
}
