package se.samverka.finance.delivery.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.finance.delivery.export.model.Export;
import se.samverka.finance.delivery.export.model.ExportViolation;
import se.samverka.finance.delivery.export.store.ExportRepository;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.Ids;
import se.samverka.platform.value.OrganisationNumber;

/// Orders an export and fixes which documents it contains. It changes no document, so read access is enough.
@ApplicationScoped
public class OrderExport {

    static final int MOST_DOCUMENTS = 20_000;
    static final int MOST_OPEN = 10;

    private final ExportRepository exports;
    private final BatchFormats formats;
    private final Caller caller;
    private final BusinessTime time;

    public OrderExport(ExportRepository exports, BatchFormats formats, Caller caller, BusinessTime time) {
        this.exports = exports;
        this.formats = formats;
        this.caller = caller;
        this.time = time;
    }

    /// @param from first issue date; for vouchers the first day in the journal
    /// @param to last day
    public record Request(
            Export.Format format,
            @Nullable OrganisationNumber payer,
            @Nullable OrganisationNumber payee,
            LocalDate from,
            LocalDate to) {}

    /// @throws RuleBroken 403 for another organisation's documents, 409 where the organisation has too many
    ///     unfinished exports, 422 for an invalid order
    @Transactional
    public Export run(Request request) {
        var payer = request.payer();
        var payee = request.payee();
        if (request.from().isAfter(request.to())) {
            throw RuleBroken.invalid(ExportViolation.periodReversed("/to"));
        }
        if (payer != null && payee == null) {
            return order(request, Export.Side.PAYER, payer);
        }
        if (payee != null && payer == null) {
            return order(request, Export.Side.PAYEE, payee);
        }
        throw RuleBroken.invalid(ExportViolation.oneSideNeeded("/payer"));
    }

    private Export order(Request request, Export.Side side, OrganisationNumber organisation) {
        requireOwn(organisation);
        exports.lockOrdersOf(organisation);
        if (exports.open(organisation) >= MOST_OPEN) {
            throw RuleBroken.conflict(
                    ProblemCode.TOO_MANY_EXPORTS,
                    MOST_OPEN + " of your exports are unfinished; wait until one is finished");
        }
        var found = formats.of(request.format())
                .items(side, organisation, request.from(), request.to(), MOST_DOCUMENTS + 1);
        if (found.size() > MOST_DOCUMENTS) {
            throw RuleBroken.invalid(ExportViolation.tooManyDocuments("/from", MOST_DOCUMENTS));
        }
        var export = new Export(
                Ids.newId(),
                request.format(),
                side,
                organisation,
                request.from(),
                request.to(),
                Export.Status.WAITING,
                found.size(),
                0,
                0,
                time.now(),
                null,
                null,
                1);
        exports.add(export, caller.subject(), found);
        return export;
    }

    private void requireOwn(OrganisationNumber organisation) {
        if (!caller.isAdmin() && !caller.actsFor(organisation)) {
            throw new RuleBroken(
                    RuleBroken.Kind.FORBIDDEN,
                    ProblemCode.NOT_YOUR_DOCUMENTS,
                    "An organisation can export only documents that it pays or is paid by; name your own organisation");
        }
    }
}
