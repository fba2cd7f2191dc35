package se.samverka.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.samverka.contracts.ProblemCode;

/// No code is listed that nothing is refused with. (That no code is sent without being listed, the compiler sees to.)
class ProblemCodeUseTest {

    private static final Path ROOT = Path.of(System.getProperty("samverka.root", "../.."));
    private static final List<String> MODULES = List.of(
            "http-guard",
            "edge",
            "platform",
            "terms",
            "agreements-service",
            "finance-service",
            "meetings-service",
            "gateway");

    /// Codes that are made of a name: of constraints of bean validation, and of the diagnostics of minutes that refuse
    /// the import.
    private static final Set<ProblemCode> MADE_OF_NAMES = EnumSet.of(
            ProblemCode.NOT_NULL,
            ProblemCode.NOT_EMPTY,
            ProblemCode.NOT_BLANK,
            ProblemCode.SIZE,
            ProblemCode.MIN,
            ProblemCode.MAX,
            ProblemCode.PARAGRAPH_NUMBER_DUPLICATE,
            ProblemCode.MEETING_BODY_MISSING,
            ProblemCode.MEETING_DATE_MISSING);

    @Test
    void every_code_is_used_by_the_product() {
        var unused = EnumSet.complementOf(EnumSet.copyOf(MADE_OF_NAMES));
        unused.removeAll(referredTo(productClasses()));
        assertThat(unused).isEmpty();
    }

    private static JavaClasses productClasses() {
        var classes = new ClassFileImporter()
                .importPaths(MODULES.stream()
                        .map(module -> ROOT.resolve(module).resolve("target/classes"))
                        .toList());
        assertThat(MODULES)
                .as("modules are compiled before they are looked at")
                .allSatisfy(module -> assertThat(ROOT.resolve(module).resolve("target/classes"))
                        .isNotEmptyDirectory());
        return classes;
    }

    private static Set<ProblemCode> referredTo(JavaClasses classes) {
        return classes.stream()
                .flatMap(one -> one.getFieldAccessesFromSelf().stream())
                .filter(access -> access.getTargetOwner().isEquivalentTo(ProblemCode.class))
                .map(JavaAccess::getName)
                .map(ProblemCode::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ProblemCode.class)));
    }
}
