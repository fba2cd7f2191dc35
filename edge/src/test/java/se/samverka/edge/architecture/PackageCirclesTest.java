package se.samverka.edge.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class PackageCirclesTest {

    private static final String BAIT = "se.samverka.edge.architecture.bait";

    @Test
    void a_package_and_one_below_it_that_need_each_other_are_a_circle() {
        var bait = new ClassFileImporter().importPackages(BAIT);

        assertThatThrownBy(() -> PackageCircles.none(BAIT).check(bait))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Whole")
                .hasMessageContaining("Part");
    }

    @Test
    void edge_has_no_circle_of_packages() {
        PackageCircles.check("se.samverka.edge");
    }
}
