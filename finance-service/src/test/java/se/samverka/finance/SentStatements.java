package se.samverka.finance;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import se.samverka.platform.sql.Pipeline;
import se.samverka.platform.sql.PipelineFirst;

/// The SQL that Hibernate has sent since it was told to listen, so that a test can ask the database how it would
/// run just that.
@PersistenceUnitExtension
@Singleton
public class SentStatements extends PipelineFirst {

    private static final Queue<String> SENT = new ConcurrentLinkedQueue<>();
    private static volatile boolean listening;

    public static void listen() {
        SENT.clear();
        listening = true;
    }

    /// What was sent, each statement once; nothing is listened to any more.
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
