package se.samverka.finance.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import se.samverka.finance.AgreementFixture;
import se.samverka.finance.Figures;
import se.samverka.finance.TermsFixture;
import se.samverka.finance.basis.agreement.model.Agreement.Status;
import se.samverka.finance.basis.agreement.model.AgreementDocument;
import se.samverka.finance.basis.agreement.model.AgreementDocument.AmountDocument;
import se.samverka.finance.basis.agreement.model.AgreementDocument.BindingDocument;
import se.samverka.finance.basis.agreement.model.AgreementDocument.CommitmentDocument;
import se.samverka.finance.basis.agreement.model.AgreementDocument.VersionDocument;
import se.samverka.finance.basis.agreement.model.AgreementDocument.VersionsDocument;
import se.samverka.finance.basis.agreement.model.Bindings.State;
import se.samverka.finance.basis.population.model.PopulationFigure;
import se.samverka.finance.books.invoice.model.ManualCredit.Purpose;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.Terms;

/// A random history of an agreement, determined by its seed: versions, parties that join and appeal, a dissolution,
/// population figures published meanwhile, and the actions of the payees' finance.
///
/// @param rounds in order
public record RandomHistory(long seed, List<Round> rounds) {

    private static final int FEWEST_ROUNDS = 2;
    private static final int MOST_ROUNDS = 4;

    /// @param revisions of the agreement, each one higher than the one before
    /// @param published figures published meanwhile
    /// @param commands given when all of these are known
    public record Round(List<AgreementDocument> revisions, List<PopulationFigure> published, List<Command> commands) {}

    /// Every payee that a history may name.
    public static final List<OrganisationNumber> PAYEES = List.of(Figures.MDU, RandomTerms.OTHER_PAYEE);

    public static RandomHistory of(long seed) {
        return of(seed, 0);
    }

    /// @param shift number of years by which the history is moved from 2026 to 2029
    public static RandomHistory of(long seed, int shift) {
        return new Author(new Random(seed), shift).write(seed);
    }

    /// The same history for another agreement.
    public RandomHistory as(UUID agreementId) {
        return new RandomHistory(
                seed,
                rounds.stream()
                        .map(round -> new Round(
                                round.revisions().stream()
                                        .map(revision -> as(agreementId, revision))
                                        .toList(),
                                round.published(),
                                round.commands()))
                        .toList());
    }

    public AgreementDocument last() {
        return rounds.getLast().revisions().getLast();
    }

    /// How a round's revisions may arrive: each at least once, in any order, with earlier ones repeated.
    public List<AgreementDocument> shuffled(int round, Random random) {
        var arriving = new ArrayList<>(rounds.get(round).revisions());
        for (var earlier : rounds.subList(0, round + 1)) {
            earlier.revisions().stream().filter(_ -> random.nextBoolean()).forEach(arriving::add);
        }
        Collections.shuffle(arriving, random);
        return arriving;
    }

    private static AgreementDocument as(UUID id, AgreementDocument of) {
        return new AgreementDocument(
                id,
                of.revision(),
                of.status(),
                of.title(),
                of.caseNumber(),
                of.validFrom(),
                of.validTo(),
                of.dissolvedOn(),
                of.version(),
                of.versions(),
                of.entryConditions(),
                of.approvals(),
                of.commitments(),
                of.externalFunding(),
                of.readers(),
                of.bindings());
    }

    /// Writes a history from a random generator.
    private static final class Author {

        private static final String UNBOUND = "UNBOUND";

        private final Random random;
        private final int shift;
        private final RandomTerms terms;
        private final UUID id;
        private final List<VersionDocument> versions = new ArrayList<>();
        private final Map<OrganisationNumber, String> standings = new TreeMap<>();
        private List<CommitmentDocument> commitments = List.of();
        private LocalDate dissolvedOn;
        private long revision;

        Author(Random random, int shift) {
            this.random = random;
            this.shift = shift;
            this.terms = new RandomTerms(random, shift);
            this.id = new UUID(random.nextLong(), random.nextLong());
        }

        RandomHistory write(long seed) {
            var first = terms.first();
            versions.add(new VersionDocument(1, first.validFrom(), first, null));
            var opening = new ArrayList<>(List.of(next(Status.DRAFT), next(Status.PROPOSED), next(Status.IN_FORCE)));
            var rounds = new ArrayList<Round>();
            int size = random.nextInt(FEWEST_ROUNDS, MOST_ROUNDS + 1);
            for (int i = 0; i < size; i++) {
                var revisions = i == 0 ? opening : new ArrayList<AgreementDocument>();
                IntStream.rangeClosed(0, random.nextInt(3)).forEach(_ -> revisions.add(revised()));
                if (i == size - 1) {
                    // Every contest ends.
                    standings.replaceAll((_, state) -> state.equals(State.CONTESTED.name()) ? ended() : state);
                    revisions.add(next(dissolvedOn == null ? Status.IN_FORCE : Status.DISSOLVED));
                }
                rounds.add(new Round(revisions, published(i), commands()));
            }
            return new RandomHistory(seed, rounds);
        }

        private AgreementDocument revised() {
            var newest = versions.getLast();
            int kind = random.nextInt(10);
            if (random.nextInt(3) == 0) {
                changeOfStanding();
            }
            if (dissolvedOn != null || kind < 2) {
                return next(dissolvedOn == null ? Status.IN_FORCE : Status.DISSOLVED);
            }
            if (kind == 2) {
                versions.set(
                        versions.size() - 1,
                        new VersionDocument(newest.version(), newest.effectiveFrom(), corrected(newest.terms()), null));
                return next(Status.IN_FORCE);
            }
            if (kind == 3) {
                dissolvedOn = terms.dayOf(newest.terms());
                commitments = List.of(commitment(true), commitment(false));
                return next(Status.DISSOLVED);
            }
            var amended = terms.amended(newest.terms());
            versions.add(new VersionDocument(versions.size() + 1, terms.dayOf(amended), amended, null));
            return next(Status.IN_FORCE);
        }

        private Terms corrected(Terms before) {
            var words = terms.corrected(before);
            return TermsFixture.written(
                    before.title(),
                    before.caseNumber(),
                    before.kind(),
                    before.purpose(),
                    before.validFrom(),
                    before.validTo(),
                    before.parties(),
                    words.fundingClauses(),
                    before.entryConditions(),
                    before.paymentTerms());
        }

        private CommitmentDocument commitment(boolean survives) {
            int year = dissolvedOn.getYear();
            return new CommitmentDocument(
                    new UUID(random.nextLong(), random.nextLong()),
                    survives,
                    "Doktorand",
                    terms.payee(),
                    List.of(
                            new AmountDocument(terms.payer(), year, terms.amount(1, 1000), true),
                            new AmountDocument(terms.payer(), year + 1, terms.amount(1, 1000), true),
                            new AmountDocument(RandomTerms.OTHER_PAYEE, year + 1, terms.amount(1, 1000), true)));
        }

        private AgreementDocument next(Status status) {
            revision++;
            var newest = versions.getLast();
            return new AgreementDocument(
                    id,
                    revision,
                    status,
                    "Slumpavtal",
                    null,
                    newest.terms().validFrom(),
                    newest.terms().validTo(),
                    dissolvedOn,
                    newest.version(),
                    List.copyOf(versions),
                    List.of(),
                    List.of(),
                    commitments,
                    null,
                    null,
                    bindings());
        }

        /// Each bound party has approved every version; some parties have approved none.
        private List<BindingDocument> bindings() {
            AgreementFixture.everybody(versions)
                    .forEach(one -> standings.computeIfAbsent(
                            one.party(), _ -> random.nextInt(4) == 0 ? UNBOUND : State.BOUND.name()));
            return standings.entrySet().stream()
                    .filter(one -> !one.getValue().equals(UNBOUND))
                    .map(one -> new BindingDocument(
                            one.getKey(),
                            State.valueOf(one.getValue()),
                            List.of(new VersionsDocument(1, versions.size())),
                            null,
                            LocalDate.of(2025, 12, 20)))
                    .toList();
        }

        /// A party joins or appeals, or its appeal ends in one way or the other.
        private void changeOfStanding() {
            var parties = List.copyOf(standings.keySet());
            var party = parties.get(random.nextInt(parties.size()));
            standings.compute(party, (_, before) -> switch (String.valueOf(before)) {
                case UNBOUND -> State.BOUND.name();
                case "BOUND" -> State.CONTESTED.name();
                case "CONTESTED" -> ended();
                default -> before;
            });
        }

        private String ended() {
            return random.nextBoolean() ? State.BOUND.name() : State.RELEASED.name();
        }

        /// Figures of every municipality before the first round; of one or all after it.
        private List<PopulationFigure> published(int round) {
            if (round == 0) {
                return figures(LocalDate.of(2023, 12, 31), LocalDate.of(2024, 2, 22), 1);
            }
            return switch (random.nextInt(4)) {
                case 0 ->
                    figures(
                            LocalDate.of(2024, 12, 31),
                            LocalDate.of(2025, 2, 20).plusDays(round),
                            1);
                case 1 ->
                    figures(
                            LocalDate.of(2025, 12, 31),
                            LocalDate.of(2026, 2, 20).plusDays(round),
                            1);
                case 2 ->
                    figures(LocalDate.of(2023, 12, 31), LocalDate.of(2024, 5, 1).plusDays(round), 5);
                default -> List.of();
            };
        }

        /// @param every 1 for each municipality; 5 for every fifth
        private List<PopulationFigure> figures(LocalDate date, LocalDate publishedOn, int every) {
            return IntStream.range(0, Figures.VASTMANLAND.size())
                    .filter(i -> i % every == 0)
                    .mapToObj(i -> {
                        var municipality = Figures.VASTMANLAND.get(i);
                        long population = municipality.population() * random.nextLong(95, 106) / 100;
                        return new PopulationFigure(municipality.area(), date.plusYears(shift), population, "SCB")
                                .publishedOn(publishedOn.plusYears(shift));
                    })
                    .toList();
        }

        private List<Command> commands() {
            var commands = new ArrayList<Command>();
            for (int i = random.nextInt(1, 7); i > 0; i--) {
                int which = random.nextInt(1000);
                commands.add(
                        switch (random.nextInt(8)) {
                            case 0, 1, 2 ->
                                new Command.CallForMoney(
                                        terms.payee(),
                                        year(),
                                        random.nextInt(3) == 0 ? Integer.valueOf(random.nextInt(1, 4)) : null);
                            case 3, 4 -> new Command.Adjustment(terms.payee(), year());
                            case 5 -> new Command.Payment(which, random.nextInt(1, 121));
                            case 6 -> new Command.Credit(which, random.nextInt(1, 101), Purpose.REPLACEMENT);
                            default -> new Command.Credit(which, random.nextInt(1, 51), Purpose.REDUCTION);
                        });
            }
            return commands;
        }

        private int year() {
            return random.nextInt(2026, 2030) + shift;
        }
    }
}
