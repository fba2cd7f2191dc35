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

/// Imports an organisation's budget for the years of a file, all of it or nothing. A year with unchanged contents
/// is left as it is. A changed year becomes a new edition as a whole, and the previous edition is kept.
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
    /// @param changed whether the file differs from the previous edition
    public record ImportedYear(BudgetEdition edition, boolean changed) {}

    /// @param organisation whose budget it is; the caller's own if absent
    /// @throws RuleBroken 403 for another organisation's budget
    public OrganisationNumber whose(Optional<OrganisationNumber> organisation) {
        var whose = organisation.or(caller::organisation).orElseThrow(ImportBudget::nobodys);
        if (!caller.isAdmin() && !caller.actsFor(whose)) {
            throw new RuleBroken(
                    RuleBroken.Kind.FORBIDDEN,
                    ProblemCode.NOT_YOUR_BUDGET,
                    "Only " + whose + " itself may import its budget");
        }
        return whose;
    }

    /// @param sha256 of the file, in hex
    /// @return the years in ascending order, in which they are locked
    /// @throws RuleBroken 422 where the file names an agreement in which the organisation has no part
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

    /// Those who may read the agreement, and those whom its clauses name: a payer need not be listed as a party.
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
                // An edition never applies from before the previous one, however replicas' clocks differ.
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
                "The query parameter organisation is required, because the token names no organisation");
    }
}
