package se.samverka.platform.architecture.bait.service.hen;

import jakarta.persistence.EntityManager;

/// Bait: a use case that speaks to the database itself.
class UseCaseWithEntityManager {
    EntityManager entities;
}
