package se.samverka.edge.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/// Rule against cycles among the packages of a module. A package and its subpackages count as different packages.
public final class PackageCircles {

    private PackageCircles() {}

    /// The rule for `root` and its subpackages.
    public static ArchRule none(String root) {
        return slices().assignedFrom(new EveryPackage(root)).should().beFreeOfCycles();
    }

    /// Checks the module's own code, without its tests.
    public static void check(String root) {
        none(root)
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(root));
    }

    private record EveryPackage(String root) implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            var name = type.getPackageName();
            return name.equals(root) || name.startsWith(root + ".")
                    ? SliceIdentifier.of(name)
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "every package of " + root;
        }
    }
}
