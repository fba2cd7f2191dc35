package se.samverka.gateway;

import org.junit.jupiter.api.Test;
import se.samverka.edge.architecture.PackageCircles;

class ArchitectureTest {

    @Test
    void the_gateway_has_no_circle_of_packages() {
        PackageCircles.check("se.samverka.gateway");
    }
}
