package se.samverka.finance.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.samverka.finance.budget.model.BudgetEdition;
import se.samverka.finance.budget.model.BudgetFilter;
import se.samverka.finance.budget.model.BudgetLine;
import se.samverka.finance.budget.model.BudgetTable;
import se.samverka.finance.budget.model.Frame;
import se.samverka.finance.budget.store.Budgets;
import se.samverka.finance.budget.store.Frames;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.Page;

/// The budgets of the caller's own organisation; an administrator sees all.
@ApplicationScoped
public class ShowBudgets {

    private final Budgets budgets;
    private final Frames frames;
    private final Caller caller;

    public ShowBudgets(Budgets budgets, Frames frames, Caller caller) {
        this.budgets = budgets;
        this.frames = frames;
        this.caller = caller;
    }

    /// The table of a year, and the edition that it shows.
    public record Table(BudgetEdition edition, BudgetTable table) {}

    @Transactional
    public Page<BudgetLine> page(BudgetFilter asked, boolean descending, int offset, int limit) {
        if (isHidden(asked.organisation())) {
            return new Page<>(List.of(), 0);
        }
        var own = new BudgetFilter(
                visible(asked.organisation()),
                asked.year(),
                asked.unit(),
                asked.category(),
                asked.kind(),
                asked.knownAt());
        return budgets.page(own, descending, offset, limit);
    }

    @Transactional
    public Page<BudgetEdition> editions(
            Optional<OrganisationNumber> organisation,
            Optional<Integer> year,
            boolean descending,
            int offset,
            int limit) {
        return isHidden(organisation)
                ? new Page<>(List.of(), 0)
                : budgets.editions(visible(organisation), year, descending, offset, limit);
    }

    /// The rows of the current budgets from which contributions are paid.
    @Transactional
    public Page<Frame> frames(BudgetFilter asked, boolean descending, int offset, int limit) {
        return isHidden(asked.organisation())
                ? new Page<>(List.of(), 0)
                : frames.page(visible(asked.organisation()), asked.year(), asked.unit(), descending, offset, limit);
    }

    /// @param organisation the caller's own if absent
    /// @throws RuleBroken 404 for a budget that does not exist or is another organisation's
    @Transactional
    public Table table(Optional<OrganisationNumber> organisation, int year, Optional<Instant> knownAt) {
        return organisation
                .or(caller::organisation)
                .filter(whose -> !isHidden(Optional.of(whose)))
                .flatMap(whose -> budgets.edition(whose, year, knownAt))
                .map(edition -> new Table(edition, BudgetTable.of(budgets.rows(edition.id()))))
                .orElseThrow(() -> RuleBroken.notFound("budget"));
    }

    /// Whether the caller may see nothing of what the filter asks for.
    private boolean isHidden(Optional<OrganisationNumber> asked) {
        return !caller.isAdmin()
                && !caller.organisation()
                        .filter(own -> asked.isEmpty() || asked.get().equals(own))
                        .isPresent();
    }

    private Optional<OrganisationNumber> visible(Optional<OrganisationNumber> asked) {
        return caller.isAdmin() ? asked : caller.organisation();
    }
}
