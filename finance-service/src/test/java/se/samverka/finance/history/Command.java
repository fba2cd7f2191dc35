package se.samverka.finance.history;

import org.jspecify.annotations.Nullable;
import se.samverka.finance.books.invoice.model.ManualCredit.Purpose;
import se.samverka.platform.value.OrganisationNumber;

/// An action of a payee's finance. One that the state does not allow changes nothing.
public sealed interface Command {

    /// @param instalment absent for a year requisitioned as a whole
    record CallForMoney(
            OrganisationNumber payee, int year, @Nullable Integer instalment) implements Command {}

    record Adjustment(OrganisationNumber payee, int year) implements Command {}

    /// @param which index, modulo their number, among the agreement's issued invoices with something left to
    ///     credit, in the order of payee, payer, year, instalment and number
    /// @param percent of what is left, rounded up to whole öre
    record Credit(int which, int percent, Purpose purpose) implements Command {}

    /// @param which as for a credit
    /// @param percent of the total, rounded up to whole öre; above a hundred is an overpayment
    record Payment(int which, int percent) implements Command {}
}
