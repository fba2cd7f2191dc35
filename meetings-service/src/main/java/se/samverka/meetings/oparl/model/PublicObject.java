package se.samverka.meetings.oparl.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.OrganisationNumber;

/// An object that is public, or has been.
///
/// @param corporation the organisation (OParl's Body) in whose lists it is
/// @param bodyId the body in whose lists it is; null for what belongs to the organisation
/// @param scopeId the meeting, body, organisation or matter that it is part of
/// @param sourceId the row whose words it shows
/// @param partOf the person of a membership, the paper of a consultation
/// @param place of an agenda item among those of its meeting, from 0
/// @param created in whole seconds
public record PublicObject(
        OparlType type,
        UUID id,
        OrganisationNumber corporation,
        @Nullable UUID bodyId,
        UUID scopeId,
        UUID sourceId,
        @Nullable UUID partOf,
        @Nullable FileKind fileKind,
        @Nullable Integer place,
        Instant created,
        Instant modified,
        boolean deleted) {}
