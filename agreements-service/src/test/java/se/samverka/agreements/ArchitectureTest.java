package se.samverka.agreements;

import org.junit.jupiter.api.Test;
import se.samverka.platform.architecture.KnownBreaches;
import se.samverka.platform.architecture.ServiceArchitecture;

class ArchitectureTest {

    @Test
    void the_service_keeps_to_its_layout() {
        ServiceArchitecture.check("se.samverka.agreements", KnownBreaches.none());
    }
}
