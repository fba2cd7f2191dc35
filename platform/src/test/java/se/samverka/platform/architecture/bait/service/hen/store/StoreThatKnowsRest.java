package se.samverka.platform.architecture.bait.service.hen.store;

import se.samverka.platform.architecture.bait.service.hen.rest.HenAnswer;

/// Bait: a store that makes answers.
class StoreThatKnowsRest {
    HenAnswer answer() {
        return new HenAnswer("hen");
    }
}
