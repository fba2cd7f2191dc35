package se.samverka.platform.architecture.bait.service.hen.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/// An entity to be given away by mistake.
@Entity
public class HenEntity {
    @Id
    String name;
}
