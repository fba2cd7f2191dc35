package se.samverka.deploy.local.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Starts the platform in the background, by `./run`, and returns when it is ready.
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = "Starts the platform on this machine in the background, and returns when it is ready.")
final class StartCommand implements Callable<Integer> {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    /// The line of the launcher that ends the start.
    private static final String READY = "Samverka is ready";

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private LocalPlatform platform;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Output output;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "The gateway's port (${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--fresh", description = "Deletes the data of earlier runs first")
    private boolean fresh;

    @Option(names = "--no-demo", description = "Loads no demo data")
    private boolean noDemo;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (platform.launcher().isPresent()) {
            output.progress("samverka: it runs already on " + platform.folder() + "; ./samverka status shows it");
            return ExitCodes.REFUSED;
        }
        var log = platform.log();
        Files.createDirectories(log.getParent());
        Files.deleteIfExists(log);
        var process = new ProcessBuilder(command())
                .directory(LocalPlatform.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        process.getOutputStream().close();
        return followed(process);
    }

    private List<String> command() {
        // nohup: the platform goes on when the terminal is closed.
        var command = new ArrayList<>(List.of(
                "nohup",
                LocalPlatform.root().resolve("run").toString(),
                "--data",
                platform.folder().toString(),
                "--port",
                Integer.toString(port)));
        if (fresh) {
            command.add("--fresh");
        }
        if (noDemo) {
            command.add("--no-demo");
        }
        return command;
    }

    private int followed(Process process) throws IOException, InterruptedException {
        try (var log = new RandomAccessFile(platform.log().toFile(), "r")) {
            while (true) {
                boolean ended = process.waitFor(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
                for (var line = log.readLine(); line != null; line = log.readLine()) {
                    var text = new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
                    output.progress(text);
                    if (text.startsWith(READY)) {
                        started(process);
                        return ExitCodes.DONE;
                    }
                }
                if (ended) {
                    return ExitCodes.REFUSED;
                }
            }
        }
    }

    private void started(Process process) {
        var url = "http://127.0.0.1:" + port;
        var result = JsonNodeFactory.instance
                .objectNode()
                .put("pid", process.pid())
                .put("url", url)
                .put("log", platform.log().toString());
        output.result(result, List.of(url + " (stop it with ./samverka stop)"));
    }
}
