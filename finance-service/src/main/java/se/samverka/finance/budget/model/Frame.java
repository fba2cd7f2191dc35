package se.samverka.finance.budget.model;

import java.util.List;
import java.util.UUID;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// A row of a party's budget from which its contributions under some agreements are paid, and what has been
/// drawn on it. The four figures of that are those of the party's commitments, and are never one.
///
/// @param framed what the row has
/// @param agreements by id
/// @param committed what the party is bound to, its own part included
/// @param allocated its share of what is paid to others, bound or not
/// @param invoiced issued invoices less issued credit notes
/// @param paid payments that stand less repayments that stand
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

    /// What nothing is committed against yet; below zero where more is committed than framed.
    public Money remaining() {
        return framed.minus(committed);
    }

    public boolean exceeded() {
        return remaining().isNegative();
    }
}
