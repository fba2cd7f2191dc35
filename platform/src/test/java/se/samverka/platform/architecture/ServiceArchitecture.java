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
import se.samverka.edge.architecture.PackageCircles;

/// The layout of a service (CONTRIBUTING.md) as rules: which package may use which.
///
/// For each rule a class in `bait` breaks it, to show that the rule can fail.
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
                                "se.samverka.contracts..",
                                "se.samverka.platform.value..",
                                "se.samverka.platform.rule..",
                                "se.samverka.terms..",
                                "org.apache.commons.validator..",
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
                "REST uses no store",
                noClasses()
                        .that()
                        .resideInAPackage(root + "..rest..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(root + "..store..")
                        .allowEmptyShould(true));
        rules.put(
                "only a store holds an EntityManager",
                noClasses()
                        .that()
                        .resideOutsideOfPackage(root + "..store..")
                        .should()
                        .dependOnClassesThat(new PersistenceContext())
                        .allowEmptyShould(true));
        rules.put(
                "entities stay in a store",
                classes()
                        .that()
                        .areAnnotatedWith(Entity.class)
                        .should()
                        .resideInAPackage(root + "..store..")
                        .allowEmptyShould(true));
        rules.put(
                "a service knows no other service",
                noClasses().should().dependOnClassesThat(new OtherService(root)).allowEmptyShould(true));
        rules.put(
                "features have no cycles",
                slices().matching(root + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true));
        rules.put("packages have no cycles", PackageCircles.none(root));
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
        // A Panache or Hibernate stream scrolls, which fetches associations row by row, even with batch fetching.
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
                "the pipeline is known to Sql alone",
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .haveNameMatching("se\\.samverka\\.platform\\.sql\\.Pipeline(\\$.*)?")
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
    ///
    /// @param known the classes that still break a rule
    public static void check(String root, KnownBreaches known) {
        var code = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root);
        known.check(rules(root), code);
    }

    static JavaClasses bait() {
        return new ClassFileImporter().importPackages("se.samverka.platform.architecture.bait");
    }
}
