package se.samverka.deploy.local.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import picocli.CommandLine;
import se.samverka.deploy.local.client.PlatformRefusal;

/// What the exit code of a command says. A wrong command line is 2, as picocli has it.
final class ExitCodes {
    static final int DONE = 0;

    /// The platform refused it, or what was checked is not right.
    static final int REFUSED = 1;

    /// The platform does not run or does not answer, or a file cannot be read or written.
    static final int UNREACHABLE = 3;

    private ExitCodes() {}

    /// Prints one line for a failure that the user can do something about. Anything else is a fault in the
    /// command, and
    /// shows its stack.
    static int of(Exception failure, CommandLine command) throws Exception {
        int code = switch (failure) {
            case PlatformRefusal _ -> REFUSED;
            case IOException _, UncheckedIOException _ -> UNREACHABLE;
            default -> throw failure;
        };
        command.getErr().println("samverka: " + Objects.requireNonNullElse(failure.getMessage(), failure.toString()));
        return code;
    }
}
