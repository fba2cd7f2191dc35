package se.samverka.terms;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import se.samverka.platform.json.JsonRules;

class PurityTest {

    private static final ArchRule PURE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                    "java..",
                    "org.jspecify..",
                    "se.samverka.terms..",
                    "se.samverka.platform.value..",
                    "se.samverka.platform.rule..",
                    "se.samverka.contracts..",
                    // The name under which the API's document knows an enum.
                    "org.eclipse.microprofile.openapi.annotations..");

    @Test
    void terms_know_no_framework_and_no_service() {
        PURE.check(new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("se.samverka.terms"));
    }

    @Test
    void the_rule_bites() {
        var bait = new ClassFileImporter().importClasses(Bait.class);
        assertThatThrownBy(() -> PURE.check(bait)).isInstanceOf(AssertionError.class);
    }

    private static final class Bait {
        final JsonRules framework = new JsonRules();
    }
}
