package se.samverka.deploy.local;

import java.util.List;
import java.util.Map;

/// How to start one of the platform's own processes.
///
/// @param name `agreements`, `finance`, `meetings` or `gateway`; also the name of its log
/// @param port where it answers HTTP on the loopback address
/// @param program the arguments after those of the Java machine: `-jar` and its file, say
/// @param environment the settings it gets besides the launcher's own environment
record ChildPlan(String name, int port, List<String> program, Map<String, String> environment) {
    static final String GATEWAY = "gateway";

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /// Where the process says of itself that it is well. The gateway's readiness is that of the whole platform,
    /// and is no reason to start the gateway again.
    String wellUrl() {
        return url() + (name.equals(GATEWAY) ? "/health" : "/health/ready");
    }
}
