package se.samverka.finance.books.receivable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samverka.finance.books.receivable.model.Ageing;
import se.samverka.finance.books.receivable.model.Receivable;
import se.samverka.finance.books.receivable.store.ReceivableFilter;
import se.samverka.finance.books.receivable.store.Receivables;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// Open amounts of the invoices that the caller pays or is paid by; an administrator sees all.
@ApplicationScoped
public class ShowReceivables {

    private final Receivables receivables;
    private final Caller caller;
    private final BusinessTime time;

    public ShowReceivables(Receivables receivables, Caller caller, BusinessTime time) {
        this.receivables = receivables;
        this.caller = caller;
        this.time = time;
    }

    /// @param items one page of what is left to pay
    public record Result(LocalDate asOf, Ageing ageing, List<Receivable> items) {}

    /// @param asOf today in Stockholm where empty
    @Transactional
    public Result run(
            Optional<OrganisationNumber> payee,
            Optional<OrganisationNumber> payer,
            Optional<LocalDate> asOf,
            boolean descending,
            int offset,
            int limit) {
        var day = asOf.orElseGet(time::today);
        if (!caller.isAdmin() && caller.organisation().isEmpty()) {
            return new Result(day, new Ageing(Map.of(), Money.ZERO), List.of());
        }
        var reader = caller.isAdmin() ? Optional.<OrganisationNumber>empty() : caller.organisation();
        var filter = new ReceivableFilter(reader, payee, payer, day);
        var standing = receivables.read(filter, descending, offset, limit);
        return new Result(day, standing.ageing(), standing.page());
    }
}
