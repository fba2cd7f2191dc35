package se.samverka.deploy.local;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;
import se.samverka.deploy.embedded.FreePort;

/// The command behind `./run`: starts the platform, prints where to find it, and stops it on request.
///
/// The exit code is 0 for `--help`, 1 for a [Refusal], and the system's (130, 143) after Ctrl-C and SIGTERM.
public final class Launcher {
    private static final int LEAST_JAVA = 25;

    private final Layout layout;
    private final Path root;
    private final PrintStream out;
    private @Nullable Platform platform;
    private @Nullable ControlEndpoint control;

    Launcher(Layout layout, Path root, PrintStream out) {
        this.layout = layout;
        this.root = root;
        this.out = out;
    }

    /// @param arguments see [Options]
    public static void main(String[] arguments) {
        var root = Path.of(System.getProperty("samverka.root", "")).toAbsolutePath();
        System.exit(new Launcher(new SamverkaLayout(root), root, System.out).run(arguments));
    }

    /// Runs until the process is stopped. Returns earlier only with an exit code.
    int run(String... arguments) {
        try {
            var options = Options.parse(root, arguments);
            if (options.help()) {
                out.print(Options.HELP);
                return 0;
            }
            requireJava();
            try (var data = DataFolder.take(options.data())) {
                launch(options, data);
            }
            return 0;
        } catch (Refusal refusal) {
            out.println("Samverka: " + refusal.getMessage());
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private void launch(Options options, DataFolder data) throws InterruptedException {
        var progress = new Progress(out);
        LeftoverProcesses.end(data);
        if (options.fresh()) {
            data.empty();
        }
        data.requireSpace();
        requireFreePort(options.port());
        logTo(data.log("infrastructure"));
        progress.say("starting on Java " + Runtime.version().feature() + ", data in " + data.path());
        var starting = new Platform(data, layout, options.port(), progress);
        platform = starting;
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(progress), "stop"));
        try {
            options.control().ifPresent(port -> control = new ControlEndpoint(starting, port));
            starting.start();
            if (!starting.isStopping()) {
                var gateway = URI.create("http://127.0.0.1:" + options.port());
                loadDemo(options, data, gateway, progress);
                progress.print(Welcome.text(gateway, data, progress.elapsed()));
            }
        } catch (RuntimeException e) {
            stop(progress);
            throw e;
        }
        new CountDownLatch(1).await(); // the process ends by a signal, and the shutdown hook stops the platform
    }

    private void stop(Progress progress) {
        var running = platform;
        if (running == null || running.isStopping()) {
            return;
        }
        progress.say("stopping");
        var open = control;
        if (open != null) {
            open.close();
        }
        running.close();
        progress.say("stopped");
    }

    private void loadDemo(Options options, DataFolder data, URI gateway, Progress progress) {
        if (!options.demo() || data.demoIsLoaded()) {
            return;
        }
        try {
            layout.demo().load(gateway, progress::say);
            data.rememberDemoIsLoaded();
        } catch (RuntimeException e) {
            // The platform itself works. The log has the reason, and the next start tries again.
            Logger.getLogger(Launcher.class.getName()).log(Level.SEVERE, "The demo data was not loaded", e);
            progress.say("the demo data could not be loaded: " + e.getMessage() + " (see " + data.log("infrastructure")
                    + "; the next start tries again)");
        }
    }

    private static void requireJava() {
        int version = Runtime.version().feature();
        if (version < LEAST_JAVA) {
            throw new Refusal("Java " + version + " is too old; a JDK " + LEAST_JAVA
                    + " or later is needed: set JAVA_HOME, or start with ./run, which looks for one.");
        }
    }

    private static void requireFreePort(int port) {
        FreePort.claim(port);
        if (!FreePort.isFree(port)) {
            throw new Refusal("Port " + port + " is busy: stop what uses it, or choose another with --port.");
        }
    }

    /// The embedded servers log to a file; the terminal is for the user.
    private static void logTo(Path log) {
        try {
            var all = Logger.getLogger("");
            for (Handler handler : all.getHandlers()) {
                all.removeHandler(handler);
            }
            var file = new FileHandler(log.toString(), true);
            file.setFormatter(new SimpleFormatter());
            all.addHandler(file);
            all.setLevel(Level.INFO);
        } catch (IOException e) {
            throw new Refusal("The log " + log + " cannot be written: " + e.getMessage(), e);
        }
    }
}
