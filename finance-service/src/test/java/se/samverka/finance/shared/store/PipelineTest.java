package se.samverka.finance.shared.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.TransactionalException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import se.samverka.finance.ServiceTest;
import se.samverka.platform.changes.ChangeLog;
import se.samverka.platform.sql.Pipeline;
import se.samverka.platform.sql.Pipeline.Statement;

/// The pipeline on the service's own database; the table `inbox` holds test texts.
@QuarkusTest
class PipelineTest extends ServiceTest {

    private static final String ADD = "INSERT INTO inbox (event_id, received_at) VALUES (?, now())";

    @Inject
    Pipeline pipeline;

    @Inject
    ChangeLog changes;

    @Inject
    TransactionSynchronizationRegistry transactions;

    private final String text = UUID.randomUUID().toString();
    private final List<Integer> told = new ArrayList<>();

    @Test
    void queued_statements_are_sent_together_and_in_order() {
        var prepared = new ArrayList<String>();
        var counted = new Pipeline(counting(prepared), transactions);
        QuarkusTransaction.requiringNew().run(() -> {
            counted.write(add(), told::add);
            var first = present(counted);
            counted.write(Statement.of("DELETE FROM inbox WHERE event_id = ?", text), told::add);
            var second = present(counted);
            counted.write(add(), told::add);
            assertThat(told).isEmpty();
            assertThat(second.get()).isFalse();
            assertThat(first.get()).isTrue();
            assertThat(told).containsExactly(1, 1, 1);
        });
        assertThat(prepared).hasSize(1);
        assertThat(isPresent()).isTrue();
    }

    @Test
    void queued_statements_are_sent_before_the_commit_including_those_added_last() {
        var prepared = new ArrayList<String>();
        var counted = new Pipeline(counting(prepared), transactions);
        QuarkusTransaction.requiringNew().run(() -> {
            counted.beforeCommit(
                    () -> Stream.of(Statement.of("UPDATE inbox SET received_at = 'epoch' WHERE event_id = ?", text)));
            counted.write(add());
            assertThat(prepared).isEmpty();
        });
        assertThat(prepared).hasSize(1);
        assertThat(count("SELECT count(*) FROM inbox WHERE received_at = 'epoch' AND event_id = '" + text + "'"))
                .isOne();
    }

    @Test
    void a_transaction_that_rolls_back_sends_nothing() {
        var prepared = new ArrayList<String>();
        var counted = new Pipeline(counting(prepared), transactions);
        QuarkusTransaction.begin();
        counted.write(add());
        QuarkusTransaction.rollback();
        assertThat(prepared).isEmpty();
        assertThat(isPresent()).isFalse();
    }

    @Test
    void a_wrong_number_of_rows_stops_the_transaction() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> pipeline.write(add(), rows -> {
                            throw new IllegalStateException("Not " + rows);
                        })))
                .hasStackTraceContaining("Not 1");
        assertThat(isPresent()).isFalse();
    }

    @Test
    void a_failing_statement_fails_all_and_later_ones_have_no_result() {
        QuarkusTransaction.begin();
        pipeline.write(add());
        var refused = pipeline.read(Statement.of("SELECT 1 / ?", 0), ResultSet::next);
        var after = present(pipeline);
        assertThatIllegalStateException()
                .isThrownBy(refused::get)
                .withCauseInstanceOf(SQLException.class)
                .withMessageContaining("INSERT INTO inbox")
                .withMessageContaining("SELECT 1 /");
        assertThatIllegalStateException()
                .isThrownBy(after::get)
                .withMessageContaining("No result: SELECT FROM inbox")
                .withRootCauseInstanceOf(SQLException.class);
        QuarkusTransaction.rollback();
        assertThat(isPresent()).isFalse();
    }

    @Test
    void statements_of_one_transaction_are_not_sent_by_another() {
        QuarkusTransaction.begin();
        pipeline.write(add());
        var outer = present(pipeline);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().call(outer::get))
                .hasStackTraceContaining("outside the transaction");
        assertThat(outer.get()).isTrue();
        QuarkusTransaction.rollback();
        assertThat(isPresent()).isFalse();
    }

    @Test
    void a_result_read_after_the_transaction_is_refused() {
        QuarkusTransaction.begin();
        var left = present(pipeline);
        QuarkusTransaction.rollback();
        assertThatIllegalStateException().isThrownBy(left::get).withMessageContaining("outside the transaction");
    }

    @Test
    void in_a_rollback_only_transaction_writes_are_dropped_and_reads_are_sent() {
        QuarkusTransaction.begin();
        QuarkusTransaction.setRollbackOnly();
        pipeline.write(add(), told::add);
        pipeline.beforeCommit(() -> Stream.of(add()));
        pipeline.flush();
        QuarkusTransaction.rollback();
        assertThat(told).isEmpty();
        assertThat(isPresent()).isFalse();
    }

    @Test
    void several_statements_in_one_or_a_wrong_kind_are_refused_without_shifting_results() {
        for (var wrong :
                List.of("SELECT 1; SELECT 2", "INSERT INTO inbox (event_id, received_at) VALUES ('x', now())")) {
            QuarkusTransaction.begin();
            assertThatThrownBy(pipeline.read(Statement.of(wrong), ResultSet::next)::get)
                    .isInstanceOf(IllegalStateException.class);
            QuarkusTransaction.rollback();
        }
        QuarkusTransaction.begin();
        pipeline.write(Statement.of("SELECT 1"));
        assertThatIllegalStateException().isThrownBy(pipeline::flush).withMessage("Not a write: SELECT 1");
        QuarkusTransaction.rollback();
        QuarkusTransaction.begin();
        var commented = pipeline.read(Statement.of("SELECT 1 -- one"), rows -> rows.next() ? rows.getInt(1) : 0);
        var next = pipeline.read(Statement.of("SELECT 2"), rows -> rows.next() ? rows.getInt(1) : 0);
        assertThat(commented.get()).isEqualTo(1);
        assertThat(next.get()).isEqualTo(2);
        QuarkusTransaction.rollback();
    }

    @Test
    void the_number_of_queued_statements_is_bounded() {
        var prepared = new ArrayList<String>();
        var counted = new Pipeline(counting(prepared), transactions);
        QuarkusTransaction.begin();
        for (int i = 0; i < 33; i++) {
            counted.write(Statement.of(ADD, text + i), told::add);
        }
        assertThat(prepared).hasSize(1);
        assertThat(told).hasSize(32);
        QuarkusTransaction.rollback();
    }

    /// More changes than one statement takes, so that there are two.
    @Test
    void changes_are_numbered_in_the_order_in_which_they_were_made() {
        var ids = new ArrayList<String>();
        QuarkusTransaction.begin();
        for (int i = 0; i < 1_500; i++) {
            changes.deleted("pipeline-test", text + "-" + i, "/nowhere", List.of());
        }
        transactions.registerInterposedSynchronization(new BeforeTheEnd(() -> {
            ids.addAll(pipelineTestChanges());
            QuarkusTransaction.setRollbackOnly();
        }));
        assertThatThrownBy(QuarkusTransaction::commit).isNotNull();
        assertThat(ids)
                .containsExactlyElementsOf(
                        IntStream.range(0, 1_500).mapToObj(i -> text + "-" + i).toList());
    }

    @Test
    void a_change_made_too_late_is_refused_and_not_lost() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    changes.deleted("pipeline-test", text, "/nowhere", List.of());
                    transactions.registerInterposedSynchronization(
                            new BeforeTheEnd(() -> changes.deleted("pipeline-test", text, "/elsewhere", List.of())));
                }))
                .hasStackTraceContaining("would lose a change");
    }

    private List<String> pipelineTestChanges() {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(
                        "SELECT document_id FROM change_pending WHERE document_type = 'pipeline-test' ORDER BY id");
                var rows = select.executeQuery()) {
            var ids = new ArrayList<String>();
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The inbox retries such an event; it recognises the cause.
    @Test
    void a_deadlock_at_the_commit_is_recognised_by_its_state() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    pipeline.write(add());
                    pipeline.write(Statement.of("DO 'BEGIN RAISE SQLSTATE ''40P01''; END'"));
                }))
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        deadlock -> assertThat(deadlock.getSQLState()).isEqualTo("40P01"));
        assertThat(isPresent()).isFalse();
    }

    @Test
    void a_statement_queued_too_late_is_refused_and_not_lost() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    pipeline.write(add());
                    transactions.registerInterposedSynchronization(new BeforeTheEnd(() -> pipeline.write(add())));
                }))
                .hasStackTraceContaining("committing already");
        assertThat(isPresent()).isFalse();
    }

    /// A synchronization that is registered after the pipeline's and so runs after it.
    private record BeforeTheEnd(Runnable does) implements Synchronization {
        @Override
        public void beforeCompletion() {
            does.run();
        }

        @Override
        public void afterCompletion(int status) {}
    }

    @Test
    void without_a_transaction_reads_are_sent_and_writes_are_refused() {
        assertThat(present(pipeline).get()).isFalse();
        assertThatThrownBy(() -> pipeline.write(add())).isInstanceOf(TransactionalException.class);
    }

    private Statement add() {
        return Statement.of(ADD, text);
    }

    private Supplier<Boolean> present(Pipeline in) {
        return in.read(Statement.of("SELECT FROM inbox WHERE event_id = ?", text), ResultSet::next);
    }

    private boolean isPresent() {
        return count("SELECT count(*) FROM inbox WHERE event_id = '" + text + "'") == 1;
    }

    /// The service's own driver, which records what is prepared.
    private DataSource counting(List<String> prepared) {
        return proxy(DataSource.class, dataSource, prepared);
    }

    private static <T> T proxy(Class<T> type, T of, List<String> prepared) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        prepared.add((String) arguments[0]);
                    }
                    try {
                        var answer = method.invoke(of, arguments);
                        return answer instanceof Connection connection
                                ? proxy(Connection.class, connection, prepared)
                                : answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
