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
/// organisations with a member in the body, by the one that keeps its minutes, and by `platform:admin` (api.md,
/// Security).
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

    /// @throws RuleBroken 403 when the caller's organisation has no member in the body and does not keep its minutes
    public void requireWriting(BodyEntity body) {
        if (!sight().sees(body.id)) {
            throw new RuleBroken(
                    RuleBroken.Kind.FORBIDDEN,
                    "body-not-yours",
                    "Only organisations with a member in " + body.name + " may write its minutes");
        }
    }

    /// Who reads the body's unannounced documents in the changes feed.
    public Collection<OrganisationNumber> readersOf(BodyEntity body) {
        return bodies.readersOf(body, time.today());
    }
}
