package se.samverka.deploy.local.cli;

import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command itself: only its subcommands do something.
@Command(
        name = "samverka",
        mixinStandardHelpOptions = true,
        version = "samverka 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        description = "Starts Samverka on this machine, and works with a running one.",
        footer = {
            "",
            "Environment: SAMVERKA_URL, SAMVERKA_CLIENT and SAMVERKA_CLIENT_SECRET say which platform is meant, and as"
                    + " whom.",
            "Exit codes: 0 done; 1 refused, or something is wrong; 2 wrong command line; 3 no answer, or a file that"
                    + " cannot be used.",
            "Completion in bash and zsh: source <(./samverka generate-completion)"
        },
        subcommands = {
            StartCommand.class,
            StopCommand.class,
            StatusCommand.class,
            DemoCommand.class,
            ImportCommand.class,
            DeadLettersCommand.class,
            VerifyCommand.class,
            ExportCommand.class,
            FollowCommand.class,
            GenerateCompletion.class,
            CommandLine.HelpCommand.class
        })
public final class Samverka {

    /// Ends the process with the command's exit code ([ExitCodes]).
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /// The parser, for tests too.
    static CommandLine commandLine() {
        return new CommandLine(new Samverka())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, _) -> ExitCodes.of(failure, command));
    }
}
