package se.samverka.finance.insight.control;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import se.samverka.finance.insight.control.model.ControlResult.Result;
import se.samverka.finance.insight.control.model.Findings;
import se.samverka.finance.insight.control.store.ControlResults;
import se.samverka.platform.fault.DatabaseFaults;
import se.samverka.platform.leader.LeaderLoop;
import se.samverka.platform.time.BusinessTime;

/// Runs the ordered controls one at a time, in one replica. If a replica dies, the next one restarts its control.
@ApplicationScoped
class RunControls {

    private static final Logger LOG = Logger.getLogger(RunControls.class);
    private static final int MOST_ATTEMPTS = 3;
    private static final int MOST_RUNS_KEPT = 100;

    private final Controls controls;
    private final ControlResults results;
    private final BusinessTime time;
    private final LeaderLoop loop;

    RunControls(Controls controls, ControlResults results, BusinessTime time, DataSource dataSource) {
        this.controls = controls;
        this.results = results;
        this.time = time;
        this.loop = new LeaderLoop(ControlResults.LOOP, dataSource, this::next);
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.stop();
    }

    private int next(Connection lead) throws SQLException {
        stillLeads(lead);
        var claimed = results.claim(time.now());
        claimed.ifPresent(this::run);
        return claimed.isPresent() ? 1 : 0;
    }

    /// A leader whose connection is lost may have been replaced.
    private static void stillLeads(Connection lead) throws SQLException {
        try (var statement = lead.createStatement()) {
            statement.execute("SELECT 1");
        }
    }

    private void run(ControlResults.Claim claim) {
        var findings = new Findings();
        var result = outcome(claim, findings);
        results.finish(claim, result, findings, time.now());
        results.keepNewest(MOST_RUNS_KEPT);
        if (result == Result.FAILED) {
            var first = findings.kept().getFirst();
            LOG.warnf(
                    "Control %s has %d findings; the first: %s at %s",
                    claim.code(), findings.count(), first.rule(), first.href());
        }
    }

    private Result outcome(ControlResults.Claim claim, Findings findings) {
        if (claim.attempt() > MOST_ATTEMPTS) {
            LOG.errorf("Control %s was started %d times and never finished", claim.code(), MOST_ATTEMPTS);
            return Result.BROKEN;
        }
        var control = controls.find(claim.code());
        if (control.isEmpty()) {
            LOG.errorf("There is no control %s", claim.code());
            return Result.BROKEN;
        }
        try {
            control.get().run(findings);
            return findings.count() == 0 ? Result.PASSED : Result.FAILED;
        } catch (RuntimeException e) {
            if (DatabaseFaults.isPassing(e)) {
                // It stays RUNNING, and the loop restarts it.
                throw e;
            }
            LOG.errorf(e, "Control %s could not be completed", claim.code());
            return Result.BROKEN;
        }
    }
}
