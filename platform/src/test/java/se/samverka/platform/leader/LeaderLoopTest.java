package se.samverka.platform.leader;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class LeaderLoopTest {

    @Test
    void a_loop_that_cannot_continue_ends_the_process() throws Exception {
        var ended = new CountDownLatch(1);
        var loop = new LeaderLoop(
                "broken", failing(new NoClassDefFoundError("Gone")), _ -> {}, connection -> 0, ended::countDown);
        loop.start();
        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(loop.failure()).isEqualTo("NoClassDefFoundError");
    }

    @Test
    void an_unavailable_database_does_not_end_the_loop() throws Exception {
        var ended = new CountDownLatch(1);
        var asked = new AtomicInteger();
        var again = new CountDownLatch(2);
        var loop = new LeaderLoop(
                "patient",
                failing(new SQLException("away"), () -> {
                    asked.incrementAndGet();
                    again.countDown();
                }),
                _ -> {},
                connection -> 0,
                ended::countDown);
        loop.start();
        assertThat(again.await(10, TimeUnit.SECONDS)).isTrue();
        loop.stop();
        assertThat(ended.getCount()).isEqualTo(1);
    }

    private static DataSource failing(Throwable fault) {
        return failing(fault, () -> {});
    }

    private static DataSource failing(Throwable fault, Runnable asked) {
        return (DataSource) Proxy.newProxyInstance(
                LeaderLoopTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> {
                    asked.run();
                    throw fault;
                });
    }
}
