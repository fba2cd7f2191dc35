package se.samverka.finance.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samverka.contracts.ProblemCode;
import se.samverka.finance.basis.agreement.LookUpAgreements;
import se.samverka.finance.budget.model.BudgetEdition;
import se.samverka.finance.budget.model.BudgetRow;
import se.samverka.finance.budget.store.Budgets;
import se.samverka.platform.changes.ChangeLog;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.Ids;
import se.samverka.platform.value.OrganisationNumber;

/// Takes an organisation's budget for the years of a file: all of it or nothing. A year that says what is known
/// already is left as it is; one that says something else is a new edition, whole, and the one before it is kept.
@ApplicationScoped
public class ImportBudget {

    private final Budgets budgets;
    private final LookUpAgreements agreements;
    private final ChangeLog changes;
    private final Caller caller;
    private final BusinessTime time;

    public ImportBudget(
            Budgets budgets, LookUpAgreements agreements, ChangeLog changes, Caller caller, BusinessTime time) {
        this.budgets = budgets;
        this.agreements = agreements;
        this.changes = changes;
        this.caller = caller;
        this.time = time;
    }

    /// A year of the file.
    ///
    /// @param changed whether the file said something else than the edition before it
    public record ImportedYear(BudgetEdition edition, boolean changed) {}

    /// @param organisation whose budget it is; where absent, the caller's own
    /// @throws RuleBroken 403 for another's budget
    public OrganisationNumber whose(Optional<OrganisationNumber> organisation) {
        var whose = organisation.or(caller::organisation).orElseThrow(ImportBudget::nobodys);
        if (!caller.isAdmin() && !caller.actsFor(whose)) {
            throw new RuleBroken(
                    RuleBroken.Kind.FORBIDDEN,
                    ProblemCode.NOT_YOUR_BUDGET,
                    "A budget is the organisation's own: only " + whose + " itself imports it");
        }
        return whose;
    }

    /// @param sha256 of the file, in hex
    /// @return the years in their order, which is the order in which they are locked
    /// @throws RuleBroken 422 where the file names an agreement that the organisation has no part in
    @Transactional
    public List<ImportedYear> run(OrganisationNumber organisation, BudgetFile file, String sha256) {
        var unknown = new ArrayList<Violation>();
        file.agreements().forEach((agreement, pointer) -> {
            if (!isIn(organisation, agreement)) {
                unknown.add(BudgetFileViolation.agreementUnknown(pointer, agreement));
            }
        });
        if (!unknown.isEmpty()) {
            throw RuleBroken.invalid(unknown);
        }
        var imported = new ArrayList<ImportedYear>();
        file.years().forEach((year, rows) -> imported.add(year(organisation, year, rows, sha256)));
        return imported;
    }

    /// Who may read the agreement, and whom its clauses name: a payer need not be listed as a party.
    private boolean isIn(OrganisationNumber organisation, UUID agreement) {
        return agreements
                .now(agreement)
                .filter(known -> known.readers().contains(organisation)
                        || known.needs().organisations().contains(organisation))
                .isPresent();
    }

    private ImportedYear year(OrganisationNumber organisation, int year, List<BudgetRow> rows, String sha256) {
        var before = budgets.lock(organisation, year);
        if (before.isPresent() && new HashSet<>(budgets.rows(before.get().id())).equals(new HashSet<>(rows))) {
            return new ImportedYear(before.get(), false);
        }
        var edition = new BudgetEdition(
                Ids.newId(),
                organisation,
                year,
                before.map(BudgetEdition::edition).orElse(0) + 1,
                true,
                // No edition holds from before the one that it takes the place of, whatever the clocks of replicas say.
                before.map(BudgetEdition::importedAt)
                        .filter(time.now()::isBefore)
                        .orElseGet(time::now),
                caller.subject(),
                sha256,
                rows.size());
        budgets.add(edition, rows);
        changes.upserted(
                "budget",
                organisation + "@" + year,
                "/budgets/tables?organisation=" + organisation + "&year=" + year,
                edition,
                List.of(organisation));
        return new ImportedYear(edition, true);
    }

    private static RuleBroken nobodys() {
        return new RuleBroken(
                RuleBroken.Kind.MALFORMED,
                ProblemCode.QUERY_PARAMETER_MISSING,
                "Query parameter organisation is needed here: the token names no organisation");
    }
}
