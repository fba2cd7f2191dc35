package se.samverka.meetings.body;

import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.body.model.ReadableBodies;
import se.samverka.meetings.body.store.BodyEntity;
import se.samverka.meetings.body.store.BodyRepository;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.OrganisationNumber;

/// What this caller may read and write. Announced minutes are public. Unannounced ones are read by
/// organisations with a member in the body, by its secretariat and by `platform:admin`, and written by the
/// secretariat alone (api.md, Security).
@RequestScoped
public class BodyAccess {

    private final Caller caller;
    private final BodyRepository bodies;
    private final BusinessTime time;

    private @Nullable ReadableBodies readable;

    public BodyAccess(Caller caller, BodyRepository bodies, BusinessTime time) {
        this.caller = caller;
        this.bodies = bodies;
        this.time = time;
    }

    /// The bodies whose unannounced minutes the caller may read; computed once for a request.
    public ReadableBodies readable() {
        var known = readable;
        if (known == null) {
            known = computed();
            readable = known;
        }
        return known;
    }

    private ReadableBodies computed() {
        if (!caller.isAnonymous() && caller.isAdmin()) {
            return ReadableBodies.ALL;
        }
        if (caller.isAnonymous() || !(caller.has("meetings:read") || caller.has("meetings:write"))) {
            return ReadableBodies.only(Set.of());
        }
        return ReadableBodies.only(caller.organisation()
                .map(organisation -> bodies.readableBy(organisation, time.today()))
                .orElse(Set.of()));
    }

    /// Demands that the caller's organisation is the body's secretariat, which alone writes, calls, approves
    /// and announces (domain rule 15). Administrators do it for a body without a secretariat, and for no other.
    ///
    /// @throws RuleBroken 403 for anybody else
    public void requireSecretariat(BodyEntity body) {
        if (body.secretariat == null && !caller.isAdmin()) {
            throw refused(body.name + " has no secretariat: an administrator writes its minutes, or names one");
        }
        if (body.secretariat != null && !isSecretariat(body)) {
            throw refused("Only " + body.secretariat + ", the secretariat of " + body.name + ", writes its minutes");
        }
    }

    /// Demands that the caller may change the body itself and its members.
    ///
    /// @throws RuleBroken 403 when the caller is neither its secretariat nor an administrator
    public void requireSecretariatOrAdmin(BodyEntity body) {
        if (!caller.isAdmin() && !isSecretariat(body)) {
            throw refused("Only the secretariat of " + body.name + " or an administrator changes the body");
        }
    }

    /// Whether the caller may see what the secretariat and administrators alone see: what was removed as a mistake,
    /// and archive packages.
    public boolean readsAsSecretariat(BodyEntity body) {
        return caller.isAdmin()
                || (body.secretariat != null && caller.actsFor(OrganisationNumber.of(body.secretariat)));
    }

    /// Whether the caller may see words that minutes hide.
    public boolean maySeeOriginals(BodyEntity body) {
        return !caller.isAnonymous()
                && (caller.isAdmin() || (caller.has("meetings:write") && readsAsSecretariat(body)));
    }

    /// Demands that the caller may make a body belong to that parent: it acts for the organisation, or is the
    /// secretariat of the parent body. Nobody else says of an organisation that a body is its own.
    ///
    /// @param present what the body belongs to now, which it may keep
    /// @throws RuleBroken 403 for anybody else but an administrator
    public void requireMayBelongTo(BodyRegistration.Parent parent, BodyRegistration.Parent present) {
        if (caller.isAdmin() || parent.equals(present)) {
            return;
        }
        boolean own = parent.organisation() == null || caller.actsFor(parent.organisation());
        boolean ownBody = parent.body() == null
                || bodies.findByIdOptional(parent.body())
                        .map(this::isSecretariat)
                        .orElse(true);
        if (!own || !ownBody) {
            throw new RuleBroken(
                    RuleBroken.Kind.FORBIDDEN,
                    ProblemCode.NOT_YOUR_PARENT,
                    "Only the organisation itself, the secretariat of the parent body, or an administrator says that a"
                            + " body belongs to it");
        }
    }

    private boolean isSecretariat(BodyEntity body) {
        return body.secretariat != null
                && caller.has("meetings:write")
                && caller.actsFor(OrganisationNumber.of(body.secretariat));
    }

    private static RuleBroken refused(String detail) {
        return new RuleBroken(RuleBroken.Kind.FORBIDDEN, ProblemCode.NOT_YOUR_BODY, detail);
    }

    /// The organisations that read the body's unannounced documents in the changes feed.
    public Collection<OrganisationNumber> readersOf(BodyEntity body) {
        return bodies.readersOf(body, time.today());
    }
}
