package se.samverka.finance.insight.control;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import se.samverka.finance.insight.control.store.ControlResults;
import se.samverka.platform.time.BusinessTime;

/// `/metrics` shows `samverka_controls_findings` per control and `samverka_controls_broken`, both of the newest
/// finished run, and `samverka_controls_age_seconds`, the time since that run was ordered, so that an alert can
/// tell when controls no longer run. The age is -1 until the first run is finished. Every replica samples the
/// database.
@ApplicationScoped
class ControlGauges {

    private final ControlResults results;
    private final BusinessTime time;
    private final Map<String, AtomicLong> findings = new TreeMap<>();
    private final AtomicLong broken = new AtomicLong();
    private final AtomicLong ageSeconds = new AtomicLong(-1);

    ControlGauges(Controls controls, ControlResults results, BusinessTime time, MeterRegistry metrics) {
        this.results = results;
        this.time = time;
        for (var code : controls.codes()) {
            var count = new AtomicLong();
            findings.put(code, count);
            Gauge.builder("samverka.controls.findings", count, AtomicLong::get)
                    .tag("control", code)
                    .register(metrics);
        }
        Gauge.builder("samverka.controls.broken", broken, AtomicLong::get).register(metrics);
        Gauge.builder("samverka.controls.age.seconds", ageSeconds, AtomicLong::get)
                .register(metrics);
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sample() {
        results.standing().ifPresent(standing -> {
            findings.forEach((code, count) ->
                    count.set(Optional.ofNullable(standing.findings().get(code)).orElse(0L)));
            broken.set(standing.broken());
            ageSeconds.set(Duration.between(standing.orderedAt(), time.now()).toSeconds());
        });
    }
}
