package se.samverka.finance.agreement.model;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// What an agreement's board had decided to fund before the agreement was dissolved, and what is owed after it
/// (Samhällskontraktet, on disputes).
public record SurvivingCommitment(UUID id, String title, OrganisationNumber payee, List<Amount> amounts) {

    /// What a party owes for a calendar year.
    public record Amount(OrganisationNumber payer, int year, Money amount) {}

    public SurvivingCommitment {
        amounts = List.copyOf(amounts);
    }

    /// What stands in the place of a clause's id on documents.
    public String clauseId() {
        return "commitment-" + id;
    }

    Stream<OrganisationNumber> organisations() {
        return Stream.concat(Stream.of(payee), amounts.stream().map(Amount::payer));
    }
}
