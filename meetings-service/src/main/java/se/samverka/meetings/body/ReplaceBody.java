package se.samverka.meetings.body;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.store.BodyRepository;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Tagged;

/// Replaces what is registered of a body. What it was stays in its history. A new secretariat writes the minutes
/// from then on, and reads those that are not announced yet.
@ApplicationScoped
public class ReplaceBody {

    private final BodyRepository bodies;
    private final BodyAccess access;
    private final BodyChanges changes;
    private final BusinessTime time;

    ReplaceBody(BodyRepository bodies, BodyAccess access, BodyChanges changes, BusinessTime time) {
        this.bodies = bodies;
        this.access = access;
        this.changes = changes;
        this.time = time;
    }

    /// @param registration without a secretariat, the body keeps the one that it has
    /// @throws se.samverka.platform.rule.RuleBroken 404, 403, 428, 412; 409 and 422 as
    /// {@link BodyRegistration#check}
    @Transactional
    public Tagged<BodyDocument> run(UUID id, @Nullable String ifMatch, BodyRegistration registration) {
        if (registration.parent().body() != null) {
            bodies.lockParents();
        }
        var body = bodies.locked(id);
        access.requireSecretariatOrAdmin(body);
        EntityTags.require(ifMatch, BodyDocument.tag(body));
        var named = registration.secretariat();
        var kept = body.secretariat == null ? null : OrganisationNumber.of(body.secretariat);
        var secretariat = named == null ? kept : named;
        registration.check(bodies, id, secretariat, time.today());
        access.requireMayBelongTo(registration.parent(), BodyRegistration.Parent.of(body));
        return changes.change(body, () -> registration.writeTo(body, secretariat));
    }
}
