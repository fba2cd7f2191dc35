package se.samverka.platform.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Classes that currently break a rule. They are listed by simple name, so that moving a package changes no list. A
/// list can only shrink: a class that no longer breaks its rule must be removed from it, and no other class may
/// break the rule.
public final class KnownBreaches {

    private final Map<String, Set<String>> byRule = new HashMap<>();

    private KnownBreaches() {}

    public static KnownBreaches none() {
        return new KnownBreaches();
    }

    /// @param rule a name of [ServiceArchitecture#rules]
    /// @param classes simple names; a nested class belongs to the outermost
    public KnownBreaches of(String rule, String... classes) {
        byRule.put(rule, Set.of(classes));
        return this;
    }

    void check(Map<String, ArchRule> rules, JavaClasses code) {
        byRule.keySet().stream()
                .filter(rule -> !rules.containsKey(rule))
                .findAny()
                .ifPresent(rule -> {
                    throw new AssertionError(
                            "There is no rule \"" + rule + "\": take it off the list of known breaches");
                });
        var faults = new ArrayList<String>();
        rules.forEach((name, rule) -> check(name, rule, code, byRule.getOrDefault(name, Set.of()), faults));
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join("\n\n", faults));
        }
    }

    private static void check(String name, ArchRule rule, JavaClasses code, Set<String> known, List<String> faults) {
        var result = rule.evaluate(without(known, code));
        if (result.hasViolation()) {
            faults.add(name + ": " + result.getFailureReport());
        }
        for (var one : known) {
            var others = new HashSet<>(known);
            others.remove(one);
            if (!rule.evaluate(without(others, code)).hasViolation()) {
                faults.add(one + " does not break the rule \"" + name
                        + "\" any longer: take it off the list of known breaches");
            }
        }
    }

    private static JavaClasses without(Set<String> names, JavaClasses code) {
        return names.isEmpty()
                ? code
                : code.that(describe("not known", (JavaClass type) -> !names.contains(outermost(type))));
    }

    private static String outermost(JavaClass type) {
        var name = type.getName().substring(type.getPackageName().length() + 1);
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }
}
