package se.samverka.platform.architecture;

import org.junit.jupiter.api.Test;
import se.samverka.edge.architecture.PackageCircles;

class PlatformArchitectureTest {

    @Test
    void platform_has_no_circle_of_packages() {
        PackageCircles.check("se.samverka.platform");
    }
}
