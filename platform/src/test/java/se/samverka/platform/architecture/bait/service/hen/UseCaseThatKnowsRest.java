package se.samverka.platform.architecture.bait.service.hen;

import se.samverka.platform.architecture.bait.service.hen.rest.HenAnswer;

/// Bait: a use case that makes answers.
class UseCaseThatKnowsRest {
    HenAnswer answer() {
        return new HenAnswer("hen");
    }
}
