package se.samverka.meetings.body;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.RegisterBody.Registration;
import se.samverka.meetings.body.store.BodyEntity;
import se.samverka.meetings.body.store.BodyRepository;
import se.samverka.platform.changes.ChangeLog;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.EntityTags;

/// Changes a body: its name, its seats, what it must prepare, and which organisation is its secretariat. A new
/// secretariat writes the minutes from then on, and reads what is not announced yet.
@ApplicationScoped
public class ChangeBody {

    private final BodyRepository bodies;
    private final BodyAccess access;
    private final ChangeLog changes;
    private final Event<SecretariatChanged> secretariatChanged;

    public ChangeBody(
            BodyRepository bodies, BodyAccess access, ChangeLog changes, Event<SecretariatChanged> secretariatChanged) {
        this.bodies = bodies;
        this.access = access;
        this.changes = changes;
        this.secretariatChanged = secretariatChanged;
    }

    /// @param registration replaces everything; without a secretariat, the body keeps the one that it has
    /// @throws RuleBroken 404, 403, 428, 412; 409 when another body has the name; 422 when seats cross
    @Transactional
    public BodyEntity change(UUID id, @Nullable String ifMatch, Registration registration) {
        var body = bodies.locked(id);
        access.requireKeeper(body);
        EntityTags.require(ifMatch, EntityTags.of("b", body.version));
        registration.check();
        if (bodies.named(registration.name())
                .filter(other -> !other.id.equals(id))
                .isPresent()) {
            throw RegisterBody.nameTaken(registration.name());
        }
        var before = body.secretariat;
        var named = registration.secretariat();
        registration.writeTo(body, named == null && before != null ? OrganisationNumber.of(before) : named);
        bodies.flush();
        changes.upserted("body", body.id.toString(), "/bodies/" + body.id, BodyDocument.of(body), null);
        if (!Objects.equals(before, body.secretariat)) {
            secretariatChanged.fire(new SecretariatChanged(body));
        }
        return body;
    }
}
