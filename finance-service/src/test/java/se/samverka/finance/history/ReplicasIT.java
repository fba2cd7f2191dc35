package se.samverka.finance.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import se.samverka.deploy.embedded.Folders;
import se.samverka.deploy.embedded.Infrastructure;
import se.samverka.finance.Figures;
import se.samverka.finance.Publisher;
import se.samverka.finance.basis.agreement.model.AgreementDocument;
import se.samverka.finance.basis.population.model.PopulationFigure;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.platform.json.JsonRules;
import se.samverka.platform.time.BusinessTime;

/// Random histories of agreements on two replicas of the packaged service, which are killed meanwhile. Two
/// agreements have each history at the same time: the events of one arrive in order and once; those of the other
/// arrive shuffled and several times, as duplicates and with new ids. In the end both have the same documents, byte
/// by byte except for ids, numbers and times; they equal those of [PaperFinance]; and every sum is right to the
/// öre.
///
/// Commands come when both agreements are known in the same newest revision, for the reason given in
/// [RandomHistoriesTest]; late copies of earlier events still arrive while they run.
class ReplicasIT {

    private static final int HISTORIES = 40;
    private static final int ROUNDS = 4;
    private static final int ROUND_OF_EVENTS_KILLED = 1;
    private static final int ROUND_OF_COMMANDS_KILLED = 2;
    private static final int THREADS = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /// The last year of a history is the present one, so that all years can be requisitioned today.
    private static final int SHIFT = LocalDate.now(BusinessTime.ZONE).getYear() - 2029;

    /// Printed on failure; another seed gives other histories.
    private static final long SEED = Long.getLong("histories.seed", System.nanoTime());

    private final ObjectMapper json = json();
    private final Random random = new Random(SEED);

    @Test
    void histories_on_two_replicas_that_are_killed_end_in_the_same_documents_whatever_the_delivery() throws Exception {
        System.out.println("-Dhistories.seed=" + SEED);
        var folder = Files.createTempDirectory("samverka-replicas-");
        var jar = Path.of(System.getProperty("samverka.root"), "finance-service/target/quarkus-app/quarkus-run.jar");
        try (var infrastructure = new Infrastructure(folder, Infrastructure.Ports.free());
                var replicas = new Replicas(infrastructure, jar, json)) {
            infrastructure.start();
            replicas.start(0);
            replicas.start(1);
            replicas.awaitReady();
            try (var publisher = new Publisher(infrastructure.kafka().bootstrapServers(), json)) {
                // Requisitioned in the order of their numbers, as in the model.
                RandomHistory.PAYEES.forEach(
                        payee -> publisher.payee(payee, payee.value(), Publisher.BANKGIRO, null, 1));
                awaitPayees(infrastructure);
                var clients = new FinanceClient(replicas, infrastructure.issuer());
                var twins = LongStream.range(0, HISTORIES)
                        .mapToObj(i -> Twins.of(SEED + i, figures()))
                        .toList();
                for (int round = 0; round < ROUNDS; round++) {
                    deliver(round, twins, publisher, replicas, clients);
                    awaitRevisions(round, twins, infrastructure);
                    command(round, twins, replicas, clients);
                    replicas.awaitReady();
                }
                inParallel(twins.stream()
                        .<Callable<Object>>map(one -> () -> {
                            one.settle(clients);
                            return one;
                        })
                        .toList());
                for (var one : twins) {
                    one.assertAlike(clients);
                }
                clients.assertControlsFindNothing();
            }
        } finally {
            Folders.delete(folder);
        }
    }

    /// Figures imported before the first round and during the others. Figures of the date to which splits are
    /// pinned are not corrected: which of them an agreement uses would depend on when it was received.
    private static List<List<PopulationFigure>> figures() {
        return List.of(
                figures(LocalDate.of(2023, 12, 31), "2024-02-22", 100, 1),
                figures(LocalDate.of(2024, 12, 31), "2025-02-20", 103, 1),
                figures(LocalDate.of(2024, 12, 31), "2025-04-01", 90, 3),
                figures(LocalDate.of(2025, 12, 31), "2026-02-20", 110, 1));
    }

    private static List<PopulationFigure> figures(LocalDate date, String publishedOn, int percent, int every) {
        var figures = new ArrayList<PopulationFigure>();
        for (int i = 0; i < Figures.VASTMANLAND.size(); i += every) {
            var municipality = Figures.VASTMANLAND.get(i);
            figures.add(new PopulationFigure(
                            municipality.area(),
                            date.plusYears(SHIFT),
                            municipality.population() * percent / 100 + i * (percent - 100),
                            "SCB")
                    .publishedOn(LocalDate.parse(publishedOn).plusYears(SHIFT)));
        }
        return figures;
    }

    /// The events of all agreements, mixed, each agreement's in its own order. Figures are imported in between,
    /// except for the first ones, which come before.
    private void deliver(int round, List<Twins> twins, Publisher publisher, Replicas replicas, FinanceClient clients) {
        var queues = new ArrayList<Queue<AgreementDocument>>();
        for (var one : twins) {
            if (round < one.inOrder().rounds().size()) {
                queues.add(new ArrayDeque<>(one.inOrder().rounds().get(round).revisions()));
                queues.add(new ArrayDeque<>(one.shuffled().shuffled(round, random)));
            }
        }
        int messages = queues.stream().mapToInt(Queue::size).sum();
        int imported = round == 0 ? 0 : random.nextInt(messages + 1);
        var ids = new HashMap<String, String>();
        for (int sent = 0; !queues.isEmpty(); sent++) {
            if (sent == imported) {
                clients.publish(figures().get(round));
            }
            if (round == ROUND_OF_EVENTS_KILLED && sent == messages / 2) {
                replicas.killAndStart(0);
            }
            var queue = queues.get(random.nextInt(queues.size()));
            var revision = queue.remove();
            // A copy is a duplicate, or a new event with the same data.
            var id = random.nextBoolean()
                    ? ids.computeIfAbsent(
                            revision.id() + " " + revision.revision(),
                            _ -> UUID.randomUUID().toString())
                    : UUID.randomUUID().toString();
            publisher.send(Publisher.AGREEMENTS, revision.id().toString(), "agreement-amended", id, bytes(revision));
            queues.removeIf(Queue::isEmpty);
        }
        if (imported >= messages) {
            clients.publish(figures().get(round));
        }
        twins.forEach(one -> one.tellPaper(round));
    }

    private void command(int round, List<Twins> twins, Replicas replicas, FinanceClient clients) throws Exception {
        var done = new AtomicInteger();
        inParallel(twins.stream()
                .<Callable<Object>>map(one -> () -> {
                    if (round == ROUND_OF_COMMANDS_KILLED && done.getAndIncrement() == HISTORIES / 3) {
                        replicas.killAndStart(1);
                    }
                    one.command(round, clients);
                    return one;
                })
                .toList());
    }

    private static void inParallel(List<Callable<Object>> work) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (var one : threads.invokeAll(work)) {
                try {
                    one.get();
                } catch (ExecutionException e) {
                    throw new AssertionError("-Dhistories.seed=" + SEED, e.getCause());
                }
            }
        }
    }

    private void awaitRevisions(int round, List<Twins> twins, Infrastructure infrastructure) {
        var expected = new HashMap<UUID, Long>();
        for (var one : twins) {
            for (var history : List.of(one.inOrder(), one.shuffled())) {
                var last = history.rounds()
                        .get(Math.min(round, history.rounds().size() - 1))
                        .revisions()
                        .getLast();
                expected.put(last.id(), last.revision());
            }
        }
        await("revisions of round " + round)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(250))
                .untilAsserted(() -> assertThat(revisions(infrastructure)).isEqualTo(expected));
    }

    private static void awaitPayees(Infrastructure infrastructure) {
        var database = infrastructure.postgres().database("finance");
        await("payees").atMost(PATIENCE).until(() -> {
            try (var connection =
                            DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                    var rows = connection.createStatement().executeQuery("SELECT count(*) FROM organisation")) {
                return rows.next() && rows.getInt(1) >= RandomHistory.PAYEES.size();
            }
        });
    }

    private static Map<UUID, Long> revisions(Infrastructure infrastructure) throws SQLException {
        var database = infrastructure.postgres().database("finance");
        var revisions = new HashMap<UUID, Long>();
        try (var connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                var rows = connection.createStatement().executeQuery("SELECT id, revision FROM agreement")) {
            while (rows.next()) {
                revisions.put(rows.getObject(1, UUID.class), rows.getLong(2));
            }
        }
        return revisions;
    }

    private byte[] bytes(AgreementDocument document) {
        try {
            return json.writeValueAsBytes(document);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static ObjectMapper json() {
        var mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new JsonRules().customize(mapper);
        return mapper;
    }

    /// A history of two agreements, and its model.
    private record Twins(RandomHistory inOrder, RandomHistory shuffled, PaperFinance paper) {

        static Twins of(long seed, List<List<PopulationFigure>> figures) {
            var history = RandomHistory.of(seed, SHIFT);
            var paper = new PaperFinance(LocalDate.now(BusinessTime.ZONE), SHIFT);
            paper.publish(figures.getFirst());
            return new Twins(history, history.as(UUID.randomUUID()), paper);
        }

        void tellPaper(int round) {
            if (round < inOrder.rounds().size()) {
                inOrder.rounds().get(round).revisions().forEach(paper::tell);
            }
            if (round > 0) {
                paper.publish(figures().get(round));
            }
        }

        void command(int round, FinanceClient clients) {
            if (round >= inOrder.rounds().size()) {
                return;
            }
            for (var command : inOrder.rounds().get(round).commands()) {
                int first = clients.run(inOrder.last().id(), command);
                int second = clients.run(shuffled.last().id(), command);
                assertThat(second).as("%s of %d", command, inOrder.seed()).isEqualTo(first);
                paper.run(command);
            }
        }

        void settle(FinanceClient clients) {
            for (var id : List.of(inOrder.last().id(), shuffled.last().id())) {
                clients.settle(id);
            }
            paper.settle();
        }

        void assertAlike(FinanceClient clients) {
            var first = clients.documents(inOrder.last().id());
            var second = clients.documents(shuffled.last().id());
            var what = "RandomHistory.of(" + inOrder.seed() + "L, " + SHIFT + "), -Dhistories.seed=" + SEED;
            assertThat(AnsweredDocument.texts(second)).as(what).isEqualTo(AnsweredDocument.texts(first));
            var answered = first.stream().map(AnsweredDocument::invoice).toList();
            assertThat(Papers.of(answered))
                    .as(what)
                    .isEqualTo(Papers.of(paper.documents().stream()
                            .map(AnsweredDocument::asAnswered)
                            .toList()));
            assertThat(answered).noneMatch(document -> document.isDraft() && document.blockedBy() == null);
            assertThat(answered.stream()
                            .filter(document -> document.kind() == DocumentKind.INVOICE)
                            .map(Invoice::id))
                    .containsAll(answered.stream()
                            .map(Invoice::originalInvoiceId)
                            .filter(java.util.Objects::nonNull)
                            .toList());
            RandomHistoriesTest.assertSettled(paper, inOrder);
        }
    }
}
