package se.samverka.deploy.local;

import java.time.Duration;
import java.util.List;
import se.samverka.deploy.embedded.Infrastructure;
import se.samverka.deploy.local.demo.DemoLoader;

/// The processes of the platform. Outside of tests this is [SamverkaLayout].
interface Layout {
    /// The processes in the order in which they are listed; the last is the gateway.
    ///
    /// @param infrastructure its addresses are known before it has started
    /// @param gatewayPort the gateway's port
    List<ChildPlan> children(Infrastructure infrastructure, int gatewayPort);

    /// How long a process may be unhealthy before it is restarted.
    default Duration patience() {
        return HealthWatch.PATIENCE;
    }

    /// Loads the demo data once everything is ready.
    DemoLoader demo();
}
