package se.samverka.platform.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/// The layout of a service as rules (docs/architecture.md): which package may use which.
///
/// Each rule is shown to bite by a class of `bait` that breaks it, because a rule that no code can break says
/// nothing.
public final class ServiceArchitecture {

    private ServiceArchitecture() {}

    /// All rules by name.
    ///
    /// @param root the service's package, `se.samverka.finance`
    public static Map<String, ArchRule> rules(String root) {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put(
                "a model is pure Java",
                noClasses()
                        .that()
                        .resideInAPackage(root + "..model..")
                        .should()
                        .dependOnClassesThat()
                        .resideOutsideOfPackages(
                                "java..",
                                "org.jspecify..",
                                "se.samverka.platform.value..",
                                "se.samverka.platform.rule..",
                                "org.apache.commons.validator..",
                                // The name under which the API's document knows an enum or a record.
                                "org.eclipse.microprofile.openapi.annotations..",
                                root + "..model..")
                        .allowEmptyShould(true));
        rules.put(
                "a store uses no REST",
                noClasses()
                        .that()
                        .resideInAPackage(root + "..store..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(root + "..rest..", "jakarta.ws.rs..")
                        .allowEmptyShould(true));
        rules.put(
                "nothing but REST knows REST",
                noClasses()
                        .that()
                        .resideOutsideOfPackage(root + "..rest..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(root + "..rest..")
                        .allowEmptyShould(true));
        rules.put(
                "a service knows no other service",
                noClasses().should().dependOnClassesThat(new OtherService(root)).allowEmptyShould(true));
        rules.put(
                "features have no cycles",
                slices().matching(root + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true));
        rules.put(
                "no answer is an entity",
                methods()
                        .that()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith(Path.class)
                        .and()
                        .arePublic()
                        .should()
                        .haveRawReturnType(new NoEntity())
                        .allowEmptyShould(true));
        rules.put(
                "no floating point",
                noFields()
                        .should()
                        .haveRawType(double.class)
                        .orShould()
                        .haveRawType(float.class)
                        .orShould()
                        .haveRawType(Double.class)
                        .orShould()
                        .haveRawType(Float.class)
                        .allowEmptyShould(true));
        rules.put(
                "the clock is asked, not the system",
                noClasses()
                        .should()
                        .callMethod(Instant.class, "now")
                        .orShould()
                        .callMethod(LocalDate.class, "now")
                        .orShould()
                        .callMethod(LocalDateTime.class, "now")
                        .orShould()
                        .callMethod(Clock.class, "systemUTC")
                        .orShould()
                        .callMethod(System.class, "currentTimeMillis")
                        .allowEmptyShould(true));
        // A Panache or Hibernate stream scrolls: what belongs to each row is then fetched row by row, batches or not.
        rules.put(
                "rows are read as lists",
                noClasses()
                        .should()
                        .callMethodWhere(target(name("stream"))
                                .and(target(owner(assignableTo(PanacheQuery.class))))
                                .or(target(name("getResultStream"))
                                        .and(target(owner(assignableTo(jakarta.persistence.Query.class))))))
                        .allowEmptyShould(true));
        rules.put(
                "constructors inject",
                fields().that()
                        .areDeclaredInClassesThat()
                        .areNotAnnotatedWith(Entity.class)
                        .should()
                        .notBeAnnotatedWith(jakarta.inject.Inject.class)
                        .allowEmptyShould(true));
        rules.put(
                "names say what a thing is",
                classes()
                        .should()
                        .haveNameNotMatching(".*(Impl|Util|Utils|Helper|Manager|DTO|Dto)")
                        .allowEmptyShould(true));
        return rules;
    }

    /// Checks the service's own code against every rule.
    public static void check(String root) {
        var code = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root);
        rules(root).values().forEach(rule -> rule.check(code));
    }

    static JavaClasses bait() {
        return new ClassFileImporter().importPackages("se.samverka.platform.architecture.bait");
    }
}
