package se.samverka.meetings;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import se.samverka.platform.sql.Pipeline;
import se.samverka.platform.sql.PipelineFirst;

/// The SQL that Hibernate has sent, so that a test can ask the database how it would run just that. In memory
/// for the length of a test class's application, which sends a few thousand statements.
@PersistenceUnitExtension
@Singleton
public class SentStatements extends PipelineFirst {

    private static final Queue<String> SENT = new ConcurrentLinkedQueue<>();

    static void forget() {
        SENT.clear();
    }

    /// How many statements there were with one of the texts, each as often as it was sent.
    static long count(List<String> texts) {
        return SENT.stream()
                .filter(sql -> texts.stream().anyMatch(sql::contains))
                .count();
    }

    /// Each as often as it was sent.
    static List<String> all() {
        return List.copyOf(SENT);
    }

    static List<String> containing(String text) {
        return SENT.stream().filter(sql -> sql.contains(text)).distinct().toList();
    }

    /// How often such a statement was sent.
    static long times(String text) {
        return SENT.stream().filter(sql -> sql.contains(text)).count();
    }

    public SentStatements(Pipeline pipeline) {
        super(pipeline);
    }

    @Override
    public String inspect(String sql) {
        SENT.add(sql);
        return super.inspect(sql);
    }
}
