package se.samverka.finance.insight.control;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import se.samverka.contracts.ProblemCode;
import se.samverka.finance.insight.control.model.ControlResult;
import se.samverka.finance.insight.control.store.ControlResults;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;

/// Orders runs of all controls: on request and every night.
@ApplicationScoped
public class OrderControls {

    private static final int MOST_OPEN = 5;

    private final Controls controls;
    private final ControlResults results;
    private final BusinessTime time;

    OrderControls(Controls controls, ControlResults results, BusinessTime time) {
        this.controls = controls;
        this.results = results;
        this.time = time;
    }

    /// A run that has been ordered.
    public record Order(UUID run, List<ControlResult> results) {}

    /// @throws RuleBroken 409 while too many runs are unfinished
    @Transactional
    public Order run() {
        results.lockOrders();
        if (results.open() >= MOST_OPEN) {
            throw RuleBroken.conflict(
                    ProblemCode.TOO_MANY_CONTROLS, MOST_OPEN + " runs are unfinished; wait until one is finished");
        }
        var run = results.order(controls.codes(), null, time.now()).orElseThrow();
        return new Order(run, results.ofRun(run));
    }

    /// Every replica orders the night's run, and one of them succeeds. The time is 03:30, because a daylight saving
    /// change repeats or skips the hour between two and three.
    @Scheduled(cron = "{samverka.controls.nightly}", timeZone = "Europe/Stockholm")
    void nightly() {
        var _ = QuarkusTransaction.requiringNew().call(() -> results.order(controls.codes(), time.today(), time.now()));
    }
}
