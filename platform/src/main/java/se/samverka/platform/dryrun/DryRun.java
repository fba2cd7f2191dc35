package se.samverka.platform.dryrun;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.function.Supplier;
import se.samverka.platform.sql.Pipeline;

/// Runs an action in a transaction of its own and rolls it back. The action is the code of the real request, so
/// that the response and the errors are the same as without `dryRun`.
@ApplicationScoped
public class DryRun {

    /// The query parameter that asks for it.
    public static final String PARAMETER = "dryRun";

    private final Pipeline pipeline;

    DryRun(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /// Rolls the transaction back. It has no stack trace, because nobody reads it.
    private static final class RolledBack extends RuntimeException {

        RolledBack() {
            super("A dry run is rolled back", null, false, false);
        }
    }

    /// @param action joins the running transaction; effects outside the database are not undone
    /// @return its result
    public <T> T of(Supplier<T> action) {
        var answer = new ArrayList<T>(1);
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                answer.add(action.get());
                // Send the queued statements, so that the database rejects what it would reject in the real
                // request.
                pipeline.flush();
                throw new RolledBack();
            });
        } catch (RolledBack asPlanned) {
            return answer.getFirst();
        }
        throw new IllegalStateException("A dry run was not rolled back");
    }
}
