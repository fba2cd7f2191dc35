package se.samverka.deploy.local;

import java.time.Duration;
import java.util.List;
import se.samverka.deploy.embedded.Infrastructure;
import se.samverka.deploy.local.demo.DemoLoader;

/// Which processes make up the platform. There is one besides the tests': [SamverkaLayout].
interface Layout {
    /// The processes in the order in which they are told of; the last is the gateway.
    ///
    /// @param infrastructure tells its addresses before it has started
    /// @param gatewayPort where the gateway shall answer
    List<ChildPlan> children(Infrastructure infrastructure, int gatewayPort);

    /// How long a process may stay not ready before it is started again.
    default Duration patience() {
        return Watch.PATIENCE;
    }

    /// What is loaded once everything is ready.
    DemoLoader demo();
}
