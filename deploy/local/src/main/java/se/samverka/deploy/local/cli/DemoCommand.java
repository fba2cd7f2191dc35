package se.samverka.deploy.local.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import se.samverka.deploy.local.demo.DemoData;

/// Demo data.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Demo data, for platforms with the embedded issuer and its demo clients.")
final class DemoCommand {

    @Command(
            name = "load",
            mixinStandardHelpOptions = true,
            description = "Loads the demo data, or goes on with an interrupted load; changes nothing that exists.")
    int load(@Mixin Target target, @Mixin Output output) {
        new DemoData().load(target.url(), output::progress);
        return ExitCodes.DONE;
    }
}
