package se.samverka.deploy.local.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Stops the platform that runs on a data folder.
@Command(
        name = "stop",
        mixinStandardHelpOptions = true,
        description = "Stops the platform on this machine, and returns when all its processes have ended.")
final class StopCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private LocalPlatform platform;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Output output;

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        var launcher = platform.launcher();
        if (launcher.isEmpty()) {
            output.progress("samverka: nothing runs on " + platform.folder());
            return ExitCodes.UNREACHABLE;
        }
        launcher.get().destroy();
        try {
            launcher.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            output.progress("stopped");
            return ExitCodes.DONE;
        } catch (TimeoutException e) {
            output.progress("samverka: process " + launcher.get().pid() + " has not ended in " + PATIENCE.toSeconds()
                    + " s; see " + platform.log());
            return ExitCodes.REFUSED;
        }
    }
}
