package se.samverka.deploy.local.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Where a command's result and its progress go.
final class Output {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final int BAR = 30;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Option(names = "--json", description = "Print the result as JSON")
    private boolean json;

    private boolean barIsOpen;

    /// Prints a result: its JSON, or the lines of its text.
    void result(JsonNode whole, Iterable<String> text) {
        var out = command.commandLine().getOut();
        if (json) {
            try {
                out.println(JSON.writeValueAsString(whole));
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        } else {
            text.forEach(out::println);
        }
        out.flush();
    }

    /// Prints a line of progress.
    void progress(String line) {
        var err = command.commandLine().getErr();
        if (barIsOpen) {
            err.println();
            barIsOpen = false;
        }
        err.println(line);
        err.flush();
    }

    /// Draws how much is done, over the bar that was drawn before. Nothing is drawn where no terminal shows it.
    void bar(String what, long done, long total) {
        if (!isTerminal() || total <= 0) {
            return;
        }
        int full = Math.toIntExact(Math.min(done, total) * BAR / total);
        var err = command.commandLine().getErr();
        err.printf(Locale.ROOT, "\r%s [%s%s] %d/%d", what, "#".repeat(full), ".".repeat(BAR - full), done, total);
        barIsOpen = done < total;
        if (!barIsOpen) {
            err.println();
        }
        err.flush();
    }

    /// Java 22 to 24 always have a console; 25 has none again where standard input or output is no terminal.
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }
}
