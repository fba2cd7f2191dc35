package se.samverka.platform.architecture.bait.service.hen;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/// Bait: an entity beside the use cases.
@Entity
class EntityAmongUseCases {
    @Id
    String name;
}
