package se.samverka.acceptance;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Compares each delivered module's SBOM (`target/bom.json`) with the packaged jars, and the licences in the SBOMs
/// with docs/licences.md.
class LicencesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Path ROOT = Path.of(System.getProperty("samverka.root", "../.."));

    private static final Map<String, String> DELIVERED = new TreeMap<>(Map.of(
            "agreements-service", "agreements",
            "finance-service", "finance",
            "meetings-service", "meetings",
            "gateway", "gateway",
            "deploy/local", "launcher"));

    /// Licences that may be delivered under the EUPL-1.2. Read a new licence before adding it here.
    private static final Set<String> KNOWN = Set.of(
            "0BSD",
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "Bouncy Castle Licence",
            "CC0-1.0",
            "EPL-1.0",
            "EPL-2.0",
            "FreeBSD License",
            "GPL-2.0-with-classpath-exception",
            "Go License",
            "LGPL-2.1-only",
            "LGPL-2.1-or-later",
            "MIT",
            "MIT-0",
            "MPL-2.0",
            "Public Domain");

    /// Other names for the same licence.
    private static final Map<String, String> SAME = Map.of(
            "GNU General Public License, version 2 with the GNU Classpath Exception",
            "GPL-2.0-with-classpath-exception",
            // DSS names no version here; its files say 2.1 or later.
            "GNU Lesser General Public License",
            "LGPL-2.1-or-later",
            "GNU Lesser General Public License (LGPL), Version 2.1",
            "LGPL-2.1-only",
            "Mozilla Public License Version 2.0",
            "MPL-2.0");

    @ParameterizedTest
    @ValueSource(strings = {"agreements-service", "finance-service", "meetings-service", "gateway"})
    void every_jar_that_a_process_is_packaged_with_is_in_its_list(String module) throws IOException {
        var listed = components(module).stream()
                .map(component ->
                        text(component, "group") + "." + text(component, "name") + "-" + text(component, "version"))
                .collect(toSet());

        var jars = new ArrayList<String>();
        for (var folder : List.of("boot", "main")) {
            try (var files = Files.list(ROOT.resolve(module).resolve("target/quarkus-app/lib/" + folder))) {
                files.map(file -> file.getFileName().toString())
                        .filter(file -> file.endsWith(".jar"))
                        .map(file -> file.substring(0, file.length() - ".jar".length()))
                        .forEach(jars::add);
            }
        }

        assertThat(jars).isNotEmpty().allMatch(jar -> listed.contains(jar) || isListedWithClassifier(jar, listed));
    }

    @Test
    void the_licences_of_what_is_delivered_are_those_of_the_document() throws IOException {
        var written = document();
        var committed = ROOT.resolve("docs/licences.md");
        if (Boolean.getBoolean("contracts.update")) {
            Files.writeString(committed, written);
        }

        assertThat(written)
                .as("what is delivered; -Dcontracts.update=true writes the document anew")
                .isEqualTo(Files.readString(committed));
    }

    @Test
    void everything_that_is_delivered_has_a_known_licence() throws IOException {
        var unknown = new TreeMap<String, Set<String>>();
        for (var module : DELIVERED.keySet()) {
            for (var component : components(module)) {
                var licences = licences(component);
                if (!isOurs(component) && (licences.isEmpty() || !KNOWN.containsAll(licences))) {
                    unknown.put(text(component, "group") + ":" + text(component, "name"), licences);
                }
            }
        }

        assertThat(unknown).isEmpty();
    }

    private static boolean isListedWithClassifier(String jar, Set<String> listed) {
        return listed.stream().anyMatch(name -> jar.startsWith(name + "-"));
    }

    private static String document() throws IOException {
        var rows = new TreeMap<String, Set<String>>();
        for (var module : DELIVERED.entrySet()) {
            for (var component : components(module.getKey())) {
                if (!isOurs(component)) {
                    var row = "| " + text(component, "group") + ":" + withoutMachine(text(component, "name")) + " | "
                            + String.join(", ", licences(component)) + " | ";
                    rows.computeIfAbsent(row, _ -> new TreeSet<>()).add(module.getValue());
                }
            }
        }
        var document = new StringBuilder("""
            # Licences
            Libraries that the services, the gateway and the launcher are delivered with, and their licences. Samverka itself is
            EUPL-1.2. Where a library has several licences, either may be chosen, or parts have one each.

            Made from `target/bom.json` (CycloneDX), which the build writes for each of these modules at `package`; versions and
            checksums are there. `LicencesTest` checks this page; `./check -Dcontracts.update=true` writes it anew.

            | Library | Licence | In |
            |---|---|---|
            """);
        rows.forEach((row, users) -> document.append(row)
                .append(users.size() == DELIVERED.size() ? "all" : String.join(", ", users))
                .append(" |\n"));
        return document.toString();
    }

    /// Native parts differ from machine to machine, and their licences do not.
    private static String withoutMachine(String name) {
        return name.replaceFirst("-(linux|darwin|osx|windows)-.*", "");
    }

    private static List<JsonNode> components(String module) throws IOException {
        var file = ROOT.resolve(module).resolve("target/bom.json");
        assertThat(file).as("made at package").exists();
        var found = new ArrayList<JsonNode>();
        JSON.readTree(file.toFile()).path("components").forEach(found::add);
        return found;
    }

    private static Set<String> licences(JsonNode component) {
        var names = new TreeSet<String>();
        for (var licence : component.path("licenses")) {
            var named = licence.path("license");
            var name = licence.path("expression")
                    .asText(named.path("id").asText(named.path("name").asText()));
            names.add(SAME.getOrDefault(name, name));
        }
        return names;
    }

    private static boolean isOurs(JsonNode component) {
        return text(component, "group").equals("se.samverka");
    }

    private static String text(JsonNode component, String field) {
        return component.path(field).asText();
    }
}
