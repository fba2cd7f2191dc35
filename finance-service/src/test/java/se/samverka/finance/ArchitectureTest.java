package se.samverka.finance;

import org.junit.jupiter.api.Test;
import se.samverka.platform.architecture.ServiceArchitecture;

class ArchitectureTest {

    @Test
    void the_service_keeps_to_its_layout() {
        ServiceArchitecture.check("se.samverka.finance");
    }
}
