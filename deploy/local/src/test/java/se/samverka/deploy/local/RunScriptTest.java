package se.samverka.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverka.deploy.embedded.FreePort;

/// `./run` itself, in a copy of the checkout whose path has spaces and Swedish letters, in the locale of C. A
/// stub
/// replaces Maven: it creates the files that Maven would create, with stubs for the services.
class RunScriptTest {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /// The test JVM may be unable to use these letters in file names; a shell can.
    private static final String CHECKOUT = "$(printf 'M\\303\\244lardalen och \\303\\205re/samverka')";

    private static final String MOVED = "$(printf 'M\\303\\244lardalen och \\303\\205re/samverka p\\303\\245 nytt')";

    @TempDir
    private Path folder;

    @BeforeEach
    void aCheckoutThatIsNotBuilt() throws Exception {
        var root = Path.of(System.getProperty("samverka.root", "../.."));
        Files.createDirectories(folder.resolve("bin"));
        stubJar(folder.resolve("stub.jar"));
        script(folder.resolve("bin/mvn"), """
                #!/bin/sh
                if [ "$1" = -v ]; then echo "Apache Maven 3.9.9"; exit 0; fi
                echo "$PWD" >>'%1$s/builds.txt'
                echo "$@" >'%1$s/arguments.txt'
                i=0
                while [ $i -lt 45 ]; do
                  i=$((i + 1))
                  echo "[INFO] Downloaded from central: a/thing-$i.jar (10 kB at 1.0 MB/s)"
                done
                echo "[INFO] Building Samverka gateway 0.1.0-SNAPSHOT"
                for module in agreements-service finance-service meetings-service gateway; do
                  mkdir -p "$module/target/quarkus-app"
                  cp '%1$s/stub.jar' "$module/target/quarkus-app/quarkus-run.jar"
                done
                mkdir -p deploy/local/target/classes
                cp '%1$s/classpath' deploy/local/target/classpath
                """.formatted(folder));
        Files.writeString(folder.resolve("classpath"), System.getProperty("java.class.path"));
        shell("""
                mkdir -p "%2$s/deploy/local/src/main/resources"
                cp '%1$s/run' "%2$s/run"
                cp '%1$s/pom.xml' "%2$s/pom.xml"
                cp '%1$s/deploy/local/jdk.sh' "%2$s/deploy/local/jdk.sh"
                cp '%1$s/deploy/local/build.sh' "%2$s/deploy/local/build.sh"
                cp '%1$s/deploy/local/src/main/resources/help.txt' "%2$s/deploy/local/src/main/resources/help.txt"
                mkdir -p "%2$s/contracts"
                """.formatted(root.toAbsolutePath(), CHECKOUT));
    }

    @Test
    void help_builds_nothing() throws Exception {
        assertThat(shell("\"" + CHECKOUT + "/run\" --help")).startsWith("Usage: ./run [options]");
        assertThat(builds()).isEmpty();
    }

    @Test
    void paths_with_swedish_letters_and_spaces_work_and_downloads_are_shown() throws Exception {
        var said = folder.resolve("said.txt");
        var process = process("exec \"" + CHECKOUT + "/run\" --no-demo --port " + FreePort.pick()
                        + " --data \"$(printf 'v\\303\\245ra data/\\303\\266')\"")
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            await().atMost(PATIENCE)
                    .until(() -> !process.isAlive()
                            || Files.readString(said, StandardCharsets.ISO_8859_1)
                                    .contains("Samverka is ready"));
            assertThat(Files.readString(said, StandardCharsets.ISO_8859_1))
                    .contains("20 files fetched, last thing-20.jar", "40 files fetched", "Samverka is ready");
            assertThat(builds()).hasSize(1);
        } finally {
            process.destroy();
            process.waitFor(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void a_new_checkout_builds_every_module_that_the_platform_consists_of() throws Exception {
        shell("\"" + CHECKOUT + "/run\" --unknown");
        var pom = Files.readString(Path.of(System.getProperty("samverka.root", "../.."), "pom.xml"));
        var modules = Pattern.compile("<module>(.*)</module>")
                .matcher(pom)
                .results()
                .map(found -> found.group(1))
                .filter(module -> !List.of("deploy/clients", "deploy/acceptance", "deploy/bench")
                        .contains(module))
                .toList();
        assertThat(modules).contains("http-guard", "deploy/local");
        assertThat(Files.readString(folder.resolve("arguments.txt")))
                .contains("-pl " + String.join(",", modules) + " package");
    }

    @Test
    void a_build_is_not_repeated_until_the_checkout_is_moved() throws Exception {
        shell("\"" + CHECKOUT + "/run\" --unknown");
        shell("\"" + CHECKOUT + "/run\" --unknown");
        assertThat(builds()).hasSize(1);
        shell("mv \"" + CHECKOUT + "\" \"" + MOVED + "\"");
        var said = shell("\"" + MOVED + "/run\" --unknown");
        assertThat(said).contains("Building", "Unknown option --unknown");
        assertThat(builds()).hasSize(2);
    }

    private List<String> builds() throws IOException {
        var file = folder.resolve("builds.txt");
        return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.ISO_8859_1) : List.of();
    }

    /// The output of the commands, whatever their exit codes.
    private String shell(String commands) throws Exception {
        var said = folder.resolve("shell.txt");
        var process = process(commands)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return Files.readString(said, StandardCharsets.ISO_8859_1);
    }

    private ProcessBuilder process(String commands) throws IOException {
        var file = script(folder.resolve("commands.sh"), "cd '" + folder + "'\n" + commands + "\n");
        var builder = new ProcessBuilder("sh", file.toString());
        var environment = builder.environment();
        environment.put("PATH", folder.resolve("bin") + ":" + environment.get("PATH"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("LC_ALL", "C");
        return builder;
    }

    private static Path script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return file;
    }

    /// A jar that responds like a ready service, on the port in its environment.
    private static void stubJar(Path jar) throws IOException {
        var manifest = new Manifest();
        var attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, StubLauncher.StubChild.class.getName());
        var classes =
                new ArrayList<Class<?>>(List.of(StubLauncher.class, StubLauncher.StubChild.class, FreePort.class));
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (var type : classes) {
                var name = type.getName().replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry(name));
                try (var file = type.getResourceAsStream("/" + name)) {
                    file.transferTo(out);
                }
            }
        }
    }
}
