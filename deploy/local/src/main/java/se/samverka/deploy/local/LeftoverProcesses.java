package se.samverka.deploy.local;

import java.util.Arrays;
import se.samverka.deploy.embedded.PostgresServer;

/// Processes of an earlier launcher on the same data folder that was killed: PostgreSQL, and children where the
/// kernel does not end them. They are ended before anything else is done with the folder.
final class LeftoverProcesses {
    private LeftoverProcesses() {}

    /// An argument in the command line of every child, by which it is recognised.
    static String mark(DataFolder data) {
        return "-Dsamverka.data=" + data.path();
    }

    static void end(DataFolder data) {
        var mark = mark(data);
        var children = ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .arguments()
                        .map(arguments -> Arrays.asList(arguments).contains(mark))
                        .orElse(false))
                .toList();
        children.forEach(ProcessHandle::destroyForcibly);
        children.forEach(child -> child.onExit().join());
        new PostgresServer(data.path().resolve("postgres"), 0).endLeftOver();
    }
}
