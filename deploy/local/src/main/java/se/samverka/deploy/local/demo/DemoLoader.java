package se.samverka.deploy.local.demo;

import java.net.URI;
import java.util.function.Consumer;

/// Loads the demo data into a running platform, through its public API as any client would.
public interface DemoLoader {
    /// Loads all of it. Called once per data folder, when everything is ready; called again at the next start
    /// when it did not come to its end, so it must be content with what is there already.
    ///
    /// @param gateway the gateway's address, for example `http://127.0.0.1:8080`
    /// @param progress takes a line for the person who waits
    void load(URI gateway, Consumer<String> progress);
}
