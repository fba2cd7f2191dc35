package se.samverka.meetings.oparl.model;

import java.util.Optional;
import java.util.UUID;
import se.samverka.platform.value.OrganisationNumber;

/// A list of objects of one type: of an organisation, of a body, or all.
public record ObjectList(OparlType type, Optional<OrganisationNumber> corporation, Optional<UUID> body) {

    public static ObjectList all(OparlType type) {
        return new ObjectList(type, Optional.empty(), Optional.empty());
    }

    public static ObjectList of(OrganisationNumber corporation, OparlType type) {
        return new ObjectList(type, Optional.of(corporation), Optional.empty());
    }

    public static ObjectList ofBody(UUID body, OparlType type) {
        return new ObjectList(type, Optional.empty(), Optional.of(body));
    }
}
