package se.samverka.platform.architecture.bait.service.hen;

import java.time.LocalDate;

/// Bait: a day that no test can set.
class AsksTheSystem {
    LocalDate today() {
        return LocalDate.now();
    }
}
