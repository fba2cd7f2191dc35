package se.samverka.meetings.body;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.body.store.BodyEntity;
import se.samverka.meetings.body.store.BodyRepository;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.Ids;
import se.samverka.platform.web.Tagged;

/// Registers a body. Its secretariat is the registering organisation; an administrator may name any, or none.
@ApplicationScoped
public class RegisterBody {

    private final BodyRepository bodies;
    private final BodyAccess access;
    private final BodyChanges changes;
    private final Caller caller;
    private final BusinessTime time;

    RegisterBody(BodyRepository bodies, BodyAccess access, BodyChanges changes, Caller caller, BusinessTime time) {
        this.bodies = bodies;
        this.access = access;
        this.changes = changes;
        this.caller = caller;
        this.time = time;
    }

    /// @throws RuleBroken 403 when the caller names another organisation as secretariat or parent; 409 and 422 as
    /// {@link BodyRegistration#check}
    @Transactional
    public Tagged<BodyDocument> run(BodyRegistration registration) {
        var secretariat =
                registration.secretariat() == null ? caller.organisation().orElse(null) : registration.secretariat();
        if (secretariat != null && !caller.isAdmin() && !caller.actsFor(secretariat)) {
            throw new RuleBroken(
                    RuleBroken.Kind.FORBIDDEN,
                    ProblemCode.NOT_YOUR_SECRETARIAT,
                    "Only " + secretariat + " itself or an administrator makes it the secretariat of a body");
        }
        registration.check(bodies, null, secretariat, time.today());
        access.requireMayBelongTo(registration.parent(), BodyRegistration.Parent.NONE);
        var body = new BodyEntity();
        body.id = Ids.newId();
        registration.writeTo(body, secretariat);
        bodies.persistAndFlush(body);
        return changes.changed(body);
    }
}
