package se.samverka.finance.basis.agreement.model;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// What an agreement's board had decided to fund before the agreement was dissolved, and which is therefore still
/// owed (Samhällskontraktet, on disputes).
///
/// @param amounts only those that bind their payer
public record SurvivingCommitment(UUID id, String title, OrganisationNumber payee, List<Amount> amounts) {

    /// What a party owes for a calendar year.
    public record Amount(OrganisationNumber payer, int year, Money amount) {}

    public SurvivingCommitment {
        amounts = List.copyOf(amounts);
    }

    private static final String CLAUSE_ID = "commitment-";
    private static final int UUID_LENGTH = 36;

    /// The id used on documents in place of a clause id.
    public String clauseId() {
        return CLAUSE_ID + id;
    }

    /// Whether an id is that of a commitment.
    public static boolean isClauseId(String text) {
        return text.startsWith(CLAUSE_ID) && text.length() == CLAUSE_ID.length() + UUID_LENGTH;
    }

    Stream<OrganisationNumber> organisations() {
        return Stream.concat(Stream.of(payee), amounts.stream().map(Amount::payer));
    }
}
