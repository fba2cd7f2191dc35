package se.samverka.meetings.body;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.model.MembershipRule;
import se.samverka.meetings.body.model.MembershipStatus;
import se.samverka.meetings.body.store.BodyEntity;
import se.samverka.meetings.body.store.BodyRepository;
import se.samverka.meetings.body.store.MembershipEntity;
import se.samverka.meetings.body.store.MembershipRepository;
import se.samverka.meetings.history.DocumentHistory;
import se.samverka.platform.changes.ChangeLog;
import se.samverka.platform.idempotency.KeptAnswers;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Tagged;

/// Writes memberships: to the database, to their history and to the changes feed, where every caller of the API
/// reads them. The body is locked first, so that its memberships change one at a time.
@ApplicationScoped
class MembershipChanges {

    static final String MEMBERSHIP = "membership";

    private final BodyRepository bodies;
    private final MembershipRepository memberships;
    private final BodyAccess access;
    private final BodyReaders readers;
    private final ChangeLog changes;
    private final DocumentHistory history;
    private final KeptAnswers answers;
    private final Event<MembershipTakenAway> takenAway;

    MembershipChanges(
            BodyRepository bodies,
            MembershipRepository memberships,
            BodyAccess access,
            BodyReaders readers,
            ChangeLog changes,
            DocumentHistory history,
            KeptAnswers answers,
            Event<MembershipTakenAway> takenAway) {
        this.bodies = bodies;
        this.memberships = memberships;
        this.access = access;
        this.readers = readers;
        this.changes = changes;
        this.history = history;
        this.answers = answers;
        this.takenAway = takenAway;
    }

    /// The body, locked, whose members the caller may change.
    ///
    /// @throws RuleBroken 404, 403
    BodyEntity writable(UUID bodyId) {
        var body = bodies.locked(bodyId);
        access.requireSecretariatOrAdmin(body);
        return body;
    }

    /// @throws RuleBroken 404; 428 or 412 about the ETag
    MembershipEntity known(BodyEntity body, UUID id, @Nullable String ifMatch) {
        var membership = memberships.known(body.id, id);
        EntityTags.require(ifMatch, MembershipDocument.tag(membership));
        return membership;
    }

    /// The same, that has not been removed.
    ///
    /// @throws RuleBroken 404; 428 or 412 about the ETag; 409 when it has been removed
    MembershipEntity recorded(BodyEntity body, UUID id, @Nullable String ifMatch) {
        var membership = known(body, id, ifMatch);
        MembershipRule.requireRecorded(membership.status);
        return membership;
    }

    Tagged<MembershipDocument> add(BodyEntity body, MembershipEntity membership) {
        readers.watch(body, () -> memberships.persistAndFlush(membership));
        return published(membership);
    }

    /// Changes the membership, and keeps what has changed in its history.
    Tagged<MembershipDocument> change(BodyEntity body, MembershipEntity membership, Runnable change) {
        var before = MembershipDocument.of(membership);
        readers.watch(body, () -> {
            change.run();
            memberships.flush();
        });
        var tagged = published(membership);
        history.changed(MEMBERSHIP, membership.id, before, tagged.document());
        return tagged;
    }

    /// Leaves a tombstone, and removes the member's name from the history, from earlier entries of the feed and
    /// from kept answers.
    void erase(BodyEntity body, MembershipEntity membership) {
        readers.watch(body, () -> {
            memberships.delete(membership);
            memberships.flush();
        });
        history.erase(MEMBERSHIP, membership.id);
        changes.erase(MEMBERSHIP, membership.id.toString());
        changes.deleted(MEMBERSHIP, membership.id.toString(), path(membership), null);
        answers.empty("/memberships/" + membership.id);
        takenAway.fire(new MembershipTakenAway(body.id));
    }

    /// For readers of the feed a removed membership is gone.
    private Tagged<MembershipDocument> published(MembershipEntity membership) {
        var tagged = MembershipDocument.tagged(membership);
        if (membership.status == MembershipStatus.REMOVED) {
            // What was recorded of the wrong person is in nobody's feed any more.
            changes.erase(MEMBERSHIP, membership.id.toString());
            changes.deleted(MEMBERSHIP, membership.id.toString(), path(membership), null);
            takenAway.fire(new MembershipTakenAway(membership.bodyId));
        } else {
            changes.upserted(MEMBERSHIP, membership.id.toString(), path(membership), tagged.document(), null);
        }
        return tagged;
    }

    private static String path(MembershipEntity membership) {
        return "/bodies/" + membership.bodyId + "/memberships/" + membership.id;
    }
}
