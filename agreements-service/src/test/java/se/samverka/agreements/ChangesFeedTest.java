package se.samverka.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import se.samverka.deploy.embedded.SamverkaInfrastructure;
import se.samverka.platform.changes.ChangeLog;

@QuarkusTest
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "agreements"))
class ChangesFeedTest {

    private static final int WRITERS = 16;
    private static final int CHANGES_EACH = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    ChangeLog changes;

    @Inject
    DataSource dataSource;

    @Test
    void a_reader_that_polls_while_commits_are_delayed_at_random_sees_every_change_once()
            throws ExecutionException, InterruptedException {
        var run = "feed-" + UUID.randomUUID();
        // A client's first calls are slow; one that begins only when all is written would find any feed in order.
        for (int call = 0; call < 20; call++) {
            Api.readerOf(Api.VASTERAS)
                    .queryParam("limit", 1)
                    .get("/changes")
                    .then()
                    .statusCode(200);
        }
        try (var threads = Executors.newFixedThreadPool(WRITERS + 1)) {
            Future<List<String>> reader = threads.submit(() -> readUntil(run, WRITERS * CHANGES_EACH));
            var writers = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> threads.submit(() -> write(run, writer)))
                    .toList();
            for (var writer : writers) {
                writer.get();
            }
            var expected = IntStream.range(0, WRITERS)
                    .boxed()
                    .flatMap(writer -> IntStream.range(0, CHANGES_EACH).mapToObj(n -> writer + "/" + n))
                    .collect(Collectors.toSet());
            assertThat(reader.get()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    /// Appends early in its transaction and commits late, so that transactions commit out of the order of their
    /// ids.
    private void write(String run, int writer) {
        for (int n = 0; n < CHANGES_EACH; n++) {
            var id = writer + "/" + n;
            QuarkusTransaction.requiringNew().run(() -> {
                changes.upserted(run, id, "/organisations/" + id, Map.of("n", id), null);
                delayInDatabase(ThreadLocalRandom.current().nextInt(60));
            });
        }
    }

    private void delayInDatabase(int millis) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("SELECT pg_sleep(?::numeric / 1000)")) {
            statement.setInt(1, millis);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> readUntil(String run, int count) {
        var seen = new ArrayList<String>();
        var until = Instant.now().plus(PATIENCE);
        var token = SamverkaInfrastructure.current().issuer().token("mirror", Api.VASTERAS, "agreements:read");
        String cursor = null;
        while (seen.size() < count && Instant.now().isBefore(until)) {
            var request = Api.anonymous().auth().oauth2(token).queryParam("limit", 50);
            var page = (cursor == null ? request : request.queryParam("after", cursor))
                    .get("/changes")
                    .jsonPath();
            page.<Map<String, Object>>getList("changes").stream()
                    .filter(change -> change.get("documentType").equals(run))
                    .forEach(change -> seen.add(change.get("id").toString()));
            cursor = page.getString("_meta.nextCursor");
        }
        return seen;
    }
}
