package se.samverka.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalInt;

/// The command line options.
///
/// @param data the data folder
/// @param port the gateway's port on the loopback address
/// @param control the port of the [ControlEndpoint], if requested
/// @param fresh whether to delete the data of earlier runs
/// @param demo whether to load the demo data
/// @param help whether to print the help only
record Options(Path data, int port, OptionalInt control, boolean fresh, boolean demo, boolean help) {
    static final int DEFAULT_PORT = 8080;
    /// The `run` script prints the same file for `--help`, without building.
    static final String HELP = read("/help.txt");

    private static final int MAX_PORT = 65_535;

    private static String read(String resource) {
        try (var file = Options.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Parses the arguments.
    ///
    /// @param root the project's folder, in which `.data` is created unless `--data` is given
    static Options parse(Path root, String... arguments) {
        var options = new Options(root.resolve(".data"), DEFAULT_PORT, OptionalInt.empty(), false, true, false);
        var left = new ArrayDeque<>(Arrays.asList(arguments));
        while (!left.isEmpty()) {
            var option = left.removeFirst();
            options = switch (option) {
                case "--help", "-h" ->
                    new Options(options.data, options.port, options.control, options.fresh, options.demo, true);
                case "--fresh" ->
                    new Options(options.data, options.port, options.control, true, options.demo, options.help);
                case "--no-demo" ->
                    new Options(options.data, options.port, options.control, options.fresh, false, options.help);
                case "--data" ->
                    new Options(
                            Path.of(value(option, left)),
                            options.port,
                            options.control,
                            options.fresh,
                            options.demo,
                            options.help);
                case "--port" ->
                    new Options(
                            options.data,
                            port(option, value(option, left)),
                            options.control,
                            options.fresh,
                            options.demo,
                            options.help);
                case "--control" ->
                    new Options(
                            options.data,
                            options.port,
                            OptionalInt.of(port(option, value(option, left))),
                            options.fresh,
                            options.demo,
                            options.help);
                default -> throw new Refusal("Unknown option " + option + "; ./run --help lists them.");
            };
        }
        return options;
    }

    private static String value(String option, ArrayDeque<String> left) {
        var value = left.pollFirst();
        if (value == null || value.isBlank()) {
            throw new Refusal("Option " + option + " needs a value; ./run --help lists the options.");
        }
        return value;
    }

    private static int port(String option, String value) {
        if (value.matches("\\d{1,5}")) {
            int port = Integer.parseInt(value);
            if (port >= 1 && port <= MAX_PORT) {
                return port;
            }
        }
        throw new Refusal("Option " + option + " needs a port from 1 to " + MAX_PORT + ", not " + value + ".");
    }
}
