package se.samverka.platform.architecture.bait.service.hen.rest;

import se.samverka.platform.architecture.bait.service.hen.store.HenEntity;

/// Bait: a resource that reads the store past the use cases.
class ResourceThatReadsTheStore {
    String name(HenEntity hen) {
        return hen.toString();
    }
}
