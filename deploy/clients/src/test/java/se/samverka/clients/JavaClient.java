package se.samverka.clients;

import static java.util.stream.Collectors.toCollection;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.ToolProvider;

/// The Java client (`java`, library `native`: the JDK's HTTP client and Jackson), generated and compiled once, together
/// with `Program.java`, an example of a program that uses it.
final class JavaClient {

    private static final Path FOLDER = Path.of("target/java-client").toAbsolutePath();
    private static final JavaClient CLIENT = new JavaClient();

    final List<String> warnings;
    private final ClassLoader loader;

    private JavaClient() {
        try {
            Folders.clear(FOLDER);
            warnings = Generator.generate(
                    "java",
                    FOLDER,
                    Map.of(
                            "library", "native",
                            "invokerPackage", "client",
                            "apiPackage", "client.api",
                            "modelPackage", "client.model",
                            "useJakartaEe", true,
                            "openApiNullable", false,
                            "hideGenerationTimestamp", true));
            var sources = FOLDER.resolve("src/main/java");
            Folders.copyResource("Program.java", sources.resolve("client/Program.java"));
            loader = compiled(sources);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JavaClient get() {
        return CLIENT;
    }

    private static ClassLoader compiled(Path sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var classes = Files.createDirectories(FOLDER.resolve("classes"));
        var said = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null);
                var found = Files.walk(sources)) {
            var units = files.getJavaFileObjectsFromPaths(
                    found.filter(file -> file.toString().endsWith(".java")).toList());
            var options = List.of(
                    "-d",
                    classes.toString(),
                    "-classpath",
                    System.getProperty("java.class.path"),
                    "-proc:none",
                    "-nowarn");
            if (!compiler.getTask(said, files, null, options, null, units).call()) {
                throw new AssertionError("The Java client does not compile: " + said);
            }
        }
        return new URLClassLoader(new URL[] {classes.toUri().toURL()}, JavaClient.class.getClassLoader());
    }

    Class<?> model(String schema) throws ClassNotFoundException {
        return loader.loadClass("client.model." + schema);
    }

    Set<String> models() throws IOException {
        return names("model");
    }

    Set<String> apis() throws IOException {
        return names("api");
    }

    private Set<String> names(String folder) throws IOException {
        try (var files = Files.list(FOLDER.resolve("src/main/java/client/" + folder))) {
            return files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(toCollection(TreeSet::new));
        }
    }

    /// The methods of all API classes that are called by an operation, and what the generator adds to each client.
    Set<String> methods() throws IOException, ClassNotFoundException {
        var found = new TreeSet<String>();
        for (var api : apis()) {
            Arrays.stream(loader.loadClass("client.api." + api).getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers()))
                    .map(Method::getName)
                    .filter(name -> !name.endsWith("WithHttpInfo") && !name.equals("downloadFileFromResponse"))
                    .forEach(found::add);
        }
        return found;
    }

    /// As the client's own settings make it.
    ObjectMapper mapper() throws ReflectiveOperationException {
        return (ObjectMapper) loader.loadClass("client.ApiClient")
                .getMethod("createDefaultObjectMapper")
                .invoke(null);
    }

    /// What the program says when it has called a server.
    @SuppressWarnings("unchecked")
    List<String> run(String address) throws ReflectiveOperationException {
        return (List<String>) loader.loadClass("client.Program")
                .getMethod("run", String.class)
                .invoke(null, address);
    }
}
