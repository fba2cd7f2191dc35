package se.samverka.platform.architecture.bait.service.hen.rest;

import jakarta.ws.rs.Path;
import se.samverka.platform.architecture.bait.service.hen.store.HenEntity;

/// Bait: a resource whose answer is an entity.
@Path("/bait-never-deployed")
public class ResourceThatAnswersAnEntity {
    public HenEntity get() {
        return new HenEntity();
    }
}
