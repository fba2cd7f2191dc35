package se.samverka.platform.architecture.bait.service.hen;

import jakarta.inject.Inject;

/// Bait: a dependency that its constructor does not tell.
class InjectsIntoAField {
    @Inject
    Chicken chicken;
}
