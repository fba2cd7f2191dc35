package se.samverka.finance.history;

import org.jspecify.annotations.Nullable;
import se.samverka.finance.books.invoice.model.ManualCredit.Purpose;
import se.samverka.platform.value.OrganisationNumber;

/// What a payee's finance does. One that the state does not allow changes nothing.
public sealed interface Command {

    /// @param instalment absent for what is called for as one
    record CallForMoney(
            OrganisationNumber payee, int year, @Nullable Integer instalment) implements Command {}

    record Adjustment(OrganisationNumber payee, int year) implements Command {}

    /// @param which of the agreement's issued invoices that have something left to credit, counted round and
    /// round in
    ///     the order of payee, payer, year, instalment and number
    /// @param percent of what is left, in whole öre, upwards
    record Credit(int which, int percent, Purpose purpose) implements Command {}

    /// @param which as of a credit
    /// @param percent of the total, in whole öre, upwards; above a hundred is paid too much
    record Payment(int which, int percent) implements Command {}
}
