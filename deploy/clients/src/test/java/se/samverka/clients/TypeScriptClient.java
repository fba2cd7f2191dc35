package se.samverka.clients;

import static java.util.stream.Collectors.toCollection;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/// The TypeScript client (`typescript-fetch`), generated and compiled once, together with `program.ts`, an example
/// of a program that uses it. The compiler comes from a jar. Node.js runs the compiler and the program.
final class TypeScriptClient {

    private static final Path FOLDER = Path.of("target/typescript-client").toAbsolutePath();
    private static final String WEBJAR = "META-INF/resources/webjars/typescript/";
    private static final Pattern METHOD = Pattern.compile("^ {4}async (\\w+)\\(", Pattern.MULTILINE);

    /// What the generator adds to each operation's method.
    private static final Pattern ADDED = Pattern.compile("\\w+(Raw|RequestOpts)");

    private static final TypeScriptClient CLIENT = new TypeScriptClient();

    final List<String> warnings;

    private TypeScriptClient() {
        try {
            Folders.clear(FOLDER);
            warnings = Generator.generate(
                    "typescript-fetch", FOLDER.resolve("client"), Map.of("importFileExtension", ".js"));
            for (var file :
                    List.of("program.ts", "read-back.mjs", "run-program.mjs", "tsconfig.json", "package.json")) {
                Folders.copyResource(file, FOLDER.resolve(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TypeScriptClient get() {
        return CLIENT;
    }

    /// Without Node.js the client is generated, and a line says that it is not run.
    static boolean runs() {
        try {
            if (new ProcessBuilder("node", "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0) {
                return true;
            }
        } catch (IOException _) {
            // As when it fails.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        System.out.println("Node.js is not installed: the TypeScript client is not run here.");
        return false;
    }

    Set<String> models() throws IOException {
        return names("models");
    }

    private static Set<String> names(String folder) throws IOException {
        try (var files = Files.list(FOLDER.resolve("client/" + folder))) {
            return files.map(file -> file.getFileName().toString().replace(".ts", ""))
                    .filter(name -> !name.equals("index"))
                    .collect(toCollection(TreeSet::new));
        }
    }

    Set<String> methods() throws IOException {
        var found = new TreeSet<String>();
        for (var api : names("apis")) {
            METHOD.matcher(Files.readString(FOLDER.resolve("client/apis/" + api + ".ts")))
                    .results()
                    .map(method -> method.group(1))
                    .filter(name -> !ADDED.matcher(name).matches())
                    .forEach(found::add);
        }
        return found;
    }

    /// Reads each sample by its schema and writes it again.
    ///
    /// @param samples by the names of schemas
    JsonNode readBack(Map<String, ? extends JsonNode> samples) throws IOException, InterruptedException {
        compile();
        Files.writeString(FOLDER.resolve("samples.json"), Contract.JSON.writeValueAsString(samples));
        return Contract.JSON.readTree(node(List.of("read-back.mjs", "samples.json")));
    }

    /// What the program says when it has called a server.
    List<String> run(String address) throws IOException, InterruptedException {
        compile();
        return node(List.of("run-program.mjs", address)).lines().toList();
    }

    private static synchronized void compile() throws IOException, InterruptedException {
        if (!Files.exists(FOLDER.resolve("js"))) {
            node(List.of(compiler().toString(), "--project", "."));
        }
    }

    /// Unpacks the compiler out of its jar, which Node.js cannot read.
    private static Path compiler() throws IOException {
        var properties = new Properties();
        try (var file = TypeScriptClient.class.getResourceAsStream(
                "/META-INF/maven/org.webjars.npm/typescript/pom.properties")) {
            properties.load(Objects.requireNonNull(file, "typescript is not on the class path"));
        }
        var within = WEBJAR + properties.getProperty("version") + "/";
        var url = Objects.requireNonNull(TypeScriptClient.class.getResource("/" + within + "lib/tsc.js"));
        var folder = FOLDER.resolve("typescript");
        try (var jar = new JarFile(url.getPath().replaceFirst("^file:", "").replaceFirst("!.*$", ""))) {
            for (var entry : jar.stream()
                    .filter(one -> one.getName().startsWith(within) && !one.isDirectory())
                    .toList()) {
                var to = folder.resolve(entry.getName().substring(within.length()));
                Files.createDirectories(to.getParent());
                try (var content = jar.getInputStream(entry)) {
                    Files.copy(content, to);
                }
            }
        }
        return folder.resolve("lib/tsc.js");
    }

    private static String node(List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("node"));
        command.addAll(arguments);
        var output = FOLDER.resolve("output.txt");
        var process = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("Not done in a minute: " + command);
        }
        var said = Files.readString(output, StandardCharsets.UTF_8);
        if (process.exitValue() != 0) {
            throw new AssertionError(command + ": " + said);
        }
        return said;
    }
}
