package se.samverka.finance.budget.model;

import java.util.List;
import java.util.UUID;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// A row of a party's budget from which its contributions under some agreements are paid, and how much of it has
/// been used. The four figures are the same as for the party's commitments and are kept apart.
///
/// @param framed the amount of the row
/// @param agreements by id
/// @param committed what the party is bound to pay, its own contribution included
/// @param allocated its share of what is paid to others, whether it is bound or not
/// @param invoiced issued invoices less issued credit notes
/// @param paid payments less repayments, reversed ones left out
public record Frame(
        OrganisationNumber party,
        int year,
        int edition,
        String unit,
        String category,
        Money framed,
        List<UUID> agreements,
        Money committed,
        Money allocated,
        Money invoiced,
        Money paid) {

    /// The uncommitted amount; below zero where more is committed than framed.
    public Money remaining() {
        return framed.minus(committed);
    }

    public boolean exceeded() {
        return remaining().isNegative();
    }
}
