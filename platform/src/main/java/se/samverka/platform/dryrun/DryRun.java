package se.samverka.platform.dryrun;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.function.Supplier;
import se.samverka.platform.sql.Pipeline;

/// Runs an act in a transaction of its own and rolls that back. The act is the same code that does it in earnest,
/// so that its answer and its refusals are those that the same request would get without `dryRun`.
@ApplicationScoped
public class DryRun {

    /// The query parameter that asks for it.
    public static final String PARAMETER = "dryRun";

    private final Pipeline pipeline;

    DryRun(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /// Ends the transaction. It has no stack trace, because nobody reads it.
    private static final class TakenBack extends RuntimeException {

        TakenBack() {
            super("A dry run is rolled back", null, false, false);
        }
    }

    /// @param act joins the running transaction; what it does beside the database is not taken back
    /// @return what it answered
    public <T> T of(Supplier<T> act) {
        var answer = new ArrayList<T>(1);
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                answer.add(act.get());
                // What still waits is written, so that the database refuses here what it would refuse in earnest.
                pipeline.flush();
                throw new TakenBack();
            });
        } catch (TakenBack asPlanned) {
            return answer.getFirst();
        }
        throw new IllegalStateException("A dry run was not rolled back");
    }
}
