package se.samverka.meetings.body;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.model.BodyRule;
import se.samverka.meetings.body.store.BodyEntity;
import se.samverka.meetings.body.store.BodyRepository;
import se.samverka.platform.changes.ChangeLog;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.value.Ids;
import se.samverka.platform.value.OrganisationNumber;

/// Registers a body. Its secretariat is the registering organisation; an administrator may name any, or none.
@ApplicationScoped
public class RegisterBody {

    private final BodyRepository bodies;
    private final ChangeLog changes;
    private final Caller caller;

    public RegisterBody(BodyRepository bodies, ChangeLog changes, Caller caller) {
        this.bodies = bodies;
        this.changes = changes;
        this.caller = caller;
    }

    /// @param mandatoryMatters what the body must prepare, if anything
    public record Registration(
            String name,
            @Nullable OrganisationNumber secretariat,
            @Nullable Integer minimumSeats,
            @Nullable Integer maximumSeats,
            List<String> mandatoryMatters) {

        /// @throws RuleBroken with {@link BodyRule.MinimumAboveMaximum}
        void check() {
            if (minimumSeats != null && maximumSeats != null && minimumSeats > maximumSeats) {
                throw RuleBroken.invalid(new BodyRule.MinimumAboveMaximum(minimumSeats, maximumSeats));
            }
        }

        void writeTo(BodyEntity body, @Nullable OrganisationNumber keeper) {
            body.name = name;
            body.secretariat = keeper == null ? null : keeper.value();
            body.minimumSeats = minimumSeats;
            body.maximumSeats = maximumSeats;
            body.mandatoryMatters = mandatoryMatters;
        }
    }

    static RuleBroken nameTaken(String name) {
        return RuleBroken.conflict("body-name-taken", "There is already a body named " + name);
    }

    @Transactional
    public BodyEntity register(Registration registration) {
        registration.check();
        if (bodies.named(registration.name()).isPresent()) {
            throw nameTaken(registration.name());
        }
        var keeper =
                registration.secretariat() == null ? caller.organisation().orElse(null) : registration.secretariat();
        if (keeper != null && !caller.isAdmin() && !caller.actsFor(keeper)) {
            throw new RuleBroken(
                    RuleBroken.Kind.FORBIDDEN,
                    "not-your-secretariat",
                    "Only " + keeper + " itself can take on to keep the minutes of a body");
        }
        var body = new BodyEntity();
        body.id = Ids.newId();
        registration.writeTo(body, keeper);
        bodies.persistAndFlush(body);
        changes.upserted("body", body.id.toString(), "/bodies/" + body.id, BodyDocument.of(body), null);
        return body;
    }
}
