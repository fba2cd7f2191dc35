package se.samverka.meetings.body;

import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.store.BodyEntity;
import se.samverka.meetings.body.store.BodyRepository;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.OrganisationNumber;

/// What this caller may see and write. Announced minutes are everybody's; unannounced ones are seen by
/// organisations with a member in the body, by its secretariat, and by `platform:admin`; the secretariat alone
/// writes them
/// (api.md, Security).
@RequestScoped
public class BodyAccess {

    private final Caller caller;
    private final BodyRepository bodies;
    private final BusinessTime time;
    private @Nullable Sight sight;

    public BodyAccess(Caller caller, BodyRepository bodies, BusinessTime time) {
        this.caller = caller;
        this.bodies = bodies;
        this.time = time;
    }

    /// What may be seen beside announced minutes.
    ///
    /// @param all whether that is everything
    /// @param bodies otherwise, of these bodies
    public record Sight(boolean all, Set<UUID> bodies) {
        public boolean sees(UUID body) {
            return all || bodies.contains(body);
        }
    }

    public Sight sight() {
        var known = sight;
        if (known == null) {
            known = look();
            sight = known;
        }
        return known;
    }

    private Sight look() {
        if (caller.isAnonymous()
                || !(caller.isAdmin() || caller.has("meetings:read") || caller.has("meetings:write"))) {
            return new Sight(false, Set.of());
        }
        if (caller.isAdmin()) {
            return new Sight(true, Set.of());
        }
        return new Sight(
                false,
                caller.organisation()
                        .map(organisation -> bodies.bodiesOf(organisation, time.today()))
                        .orElse(Set.of()));
    }

    /// Demands that the caller's organisation is the body's secretariat, which alone writes, calls, approves and
    /// announces (domain rule 15). A body without one is written by administrators until it gets one; the minutes
    /// of a body that has one are not theirs to write.
    ///
    /// @throws RuleBroken 403 for anybody else
    public void requireSecretariat(BodyEntity body) {
        if (body.secretariat == null ? !caller.isAdmin() : !isSecretariat(body)) {
            throw notYours(
                    body.secretariat == null
                            ? body.name + " has no secretariat: an administrator writes its minutes, or names one"
                            : "Only " + body.secretariat + ", the secretariat of " + body.name
                                    + ", writes its minutes");
        }
    }

    /// Demands that the caller may change the body itself, its members and who its secretariat is.
    ///
    /// @throws RuleBroken 403 when the caller is neither its secretariat nor an administrator
    public void requireKeeper(BodyEntity body) {
        if (!caller.isAdmin() && !isSecretariat(body)) {
            throw notYours("Only the secretariat of " + body.name + " or an administrator changes the body");
        }
    }

    private boolean isSecretariat(BodyEntity body) {
        return body.secretariat != null
                && caller.has("meetings:write")
                && caller.actsFor(OrganisationNumber.of(body.secretariat));
    }

    private static RuleBroken notYours(String detail) {
        return new RuleBroken(RuleBroken.Kind.FORBIDDEN, "not-your-body", detail);
    }

    /// Who reads the body's unannounced documents in the changes feed.
    public Collection<OrganisationNumber> readersOf(BodyEntity body) {
        return bodies.readersOf(body, time.today());
    }
}
