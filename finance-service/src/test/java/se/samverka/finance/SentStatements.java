package se.samverka.finance;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import se.samverka.platform.sql.Pipeline;
import se.samverka.platform.sql.PipelineFirst;

/// Records the SQL that Hibernate sends while recording is on, so that a test can ask the database for its plan.
@PersistenceUnitExtension
@Singleton
public class SentStatements extends PipelineFirst {

    private static final Queue<String> SENT = new ConcurrentLinkedQueue<>();
    private static volatile boolean listening;

    public static void listen() {
        SENT.clear();
        listening = true;
    }

    /// The recorded statements, each once; ends the recording.
    public static List<String> stop() {
        listening = false;
        return SENT.stream().distinct().toList();
    }

    public SentStatements(Pipeline pipeline) {
        super(pipeline);
    }

    @Override
    public String inspect(String sql) {
        if (listening) {
            SENT.add(sql);
        }
        return super.inspect(sql);
    }
}
