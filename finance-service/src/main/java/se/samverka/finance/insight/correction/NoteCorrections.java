package se.samverka.finance.insight.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.agreement.LookUpAgreements;
import se.samverka.finance.basis.agreement.model.Agreement;
import se.samverka.finance.basis.agreement.model.FigureRule;
import se.samverka.finance.basis.agreement.model.Split;
import se.samverka.finance.basis.population.PopulationChanged;
import se.samverka.finance.basis.population.model.PopulationFigure;
import se.samverka.finance.claim.allocation.LookUpBasis;
import se.samverka.finance.claim.allocation.model.Basis;
import se.samverka.finance.insight.correction.model.Correction;
import se.samverka.finance.insight.correction.store.Corrections;
import se.samverka.finance.shared.moved.MovedSums;
import se.samverka.platform.changes.ChangeLog;
import se.samverka.platform.value.OrganisationNumber;

/// Records, in the import's transaction, for which agreements its figures are corrections awaiting a decision.
@ApplicationScoped
class NoteCorrections {

    private static final int COUNTY_CODE_LENGTH = 2;

    private final LookUpAgreements agreements;
    private final LookUpBasis basis;
    private final Corrections corrections;
    private final ChangeLog changes;

    NoteCorrections(LookUpAgreements agreements, LookUpBasis basis, Corrections corrections, ChangeLog changes) {
        this.agreements = agreements;
        this.basis = basis;
        this.corrections = corrections;
        this.changes = changes;
    }

    void on(@Observes PopulationChanged event) {
        for (var id : agreements.idsPinnedTo(event.dates())) {
            agreements
                    .now(id)
                    .filter(agreement -> agreement.status().hasBound())
                    .ifPresent(agreement -> {
                        var rest = basis.of(agreement, agreement.needs()).basis();
                        var areas = areas(agreement, rest);
                        event.figures().stream()
                                .filter(figure -> concerns(figure, areas.getOrDefault(figure.date(), Set.of()), rest))
                                .forEach(figure -> note(agreement, figure, rest, event.moved()));
                        // One agreement's corrections at a time in memory, however many there are.
                        corrections.forget();
                    });
        }
    }

    private void note(Agreement agreement, PopulationFigure figure, Basis rest, MovedSums moved) {
        corrections
                .replace(agreement.id(), figure.area(), figure.date())
                .ifPresent(replaced -> tell(agreement, replaced));
        var counted = rest.figures().find(figure.area(), figure.date());
        if (counted.isPresent() && counted.get().population() != figure.population()) {
            moved.addCorrection();
            tell(
                    agreement,
                    corrections.wait(
                            agreement.id(),
                            figure.area(),
                            figure.date(),
                            counted.get().population(),
                            readers(agreement)));
        }
    }

    private void tell(Agreement agreement, Correction correction) {
        changes.upserted(
                "population-correction",
                correction.id().toString(),
                "/population-corrections/" + correction.id(),
                CorrectionDocument.of(correction),
                List.copyOf(readers(agreement)));
    }

    static Set<OrganisationNumber> readers(Agreement agreement) {
        var readers = new TreeSet<>(agreement.parties());
        readers.addAll(agreement.payees());
        return readers;
    }

    /// Whether the agreement uses the area's figure, directly or in the sum of a county.
    private static boolean concerns(PopulationFigure figure, Set<String> areas, Basis rest) {
        var area = figure.area();
        if (areas.contains(area)) {
            return true;
        }
        return area.length() > COUNTY_CODE_LENGTH
                && areas.contains(area.substring(0, COUNTY_CODE_LENGTH))
                && !rest.figures()
                        .behind(area.substring(0, COUNTY_CODE_LENGTH), figure.date())
                        .isEmpty();
    }

    /// The areas whose population is a weight in splits pinned to each date.
    private static Map<LocalDate, Set<String>> areas(Agreement agreement, Basis rest) {
        var areas = new HashMap<LocalDate, Set<String>>();
        agreement.clauses().forEach(clause -> add(clause.split(), rest.areas(), areas));
        return areas;
    }

    private static void add(
            @Nullable Split split, Map<OrganisationNumber, String> payers, Map<LocalDate, Set<String>> areas) {
        if (split == null) {
            return;
        }
        for (var branch : split.branches()) {
            var area = branch.area() != null || branch.payer() == null ? branch.area() : payers.get(branch.payer());
            if (area != null && split.population() instanceof FigureRule.PinnedTo(var date)) {
                areas.computeIfAbsent(date, d -> new HashSet<>()).add(area);
            }
            add(branch.split(), payers, areas);
        }
    }
}
