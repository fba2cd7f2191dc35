package se.samverka.deploy.local;

import org.junit.jupiter.api.Test;
import se.samverka.edge.architecture.PackageCircles;

class ArchitectureTest {

    @Test
    void the_launcher_has_no_circle_of_packages() {
        PackageCircles.check("se.samverka.deploy.local");
    }
}
