package se.samverka.deploy.local;

import java.util.List;
import java.util.Map;

/// How to start one of the platform's own processes.
///
/// @param name `agreements`, `finance`, `meetings` or `gateway`; also the name of its log
/// @param port its HTTP port on the loopback address
/// @param program the arguments after the JVM options, such as `-jar` and its file
/// @param environment settings in addition to the launcher's own environment
record ChildPlan(String name, int port, List<String> program, Map<String, String> environment) {
    static final String GATEWAY = "gateway";

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /// The health check of the process itself. The gateway's readiness covers the whole platform and is therefore
    /// no reason to restart the gateway.
    String healthUrl() {
        return url() + (name.equals(GATEWAY) ? "/health" : "/health/ready");
    }
}
