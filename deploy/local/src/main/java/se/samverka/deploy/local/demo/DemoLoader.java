package se.samverka.deploy.local.demo;

import java.net.URI;
import java.util.function.Consumer;

/// Loads the demo data into a running platform through its public API.
public interface DemoLoader {
    /// Loads all of it. Called once per data folder, when everything is ready, and again at the next start if it
    /// failed. So it must accept data that already exists.
    ///
    /// @param gateway the gateway's address, for example `http://127.0.0.1:8080`
    /// @param progress receives a line of progress for the user
    void load(URI gateway, Consumer<String> progress);
}
