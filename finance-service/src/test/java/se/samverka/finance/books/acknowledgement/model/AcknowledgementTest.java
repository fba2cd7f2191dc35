package se.samverka.finance.books.acknowledgement.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.OrganisationNumber;

class AcknowledgementTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final OrganisationNumber SALA = OrganisationNumber.of("212000-2098");
    private static final OrganisationNumber FAGERSTA = OrganisationNumber.of("212000-2106");

    @Test
    void an_acknowledgement_is_the_same_whoever_sends_it_and_whenever() {
        var first = acknowledged(1, SALA, DAY, "V1", Instant.EPOCH, "anna");
        assertThat(first.saysTheSameAs(acknowledged(1, SALA, DAY, "V1", Instant.EPOCH.plusSeconds(9), "bo")))
                .isTrue();
        assertThat(acknowledged(1, SALA, null, null, Instant.EPOCH, "anna")
                        .saysTheSameAs(acknowledged(1, SALA, null, null, Instant.EPOCH, "anna")))
                .isTrue();
    }

    @Test
    void an_acknowledgement_of_another_document_organisation_day_or_reference_is_another() {
        var first = acknowledged(1, SALA, DAY, "V1", Instant.EPOCH, "anna");
        assertThat(first.saysTheSameAs(acknowledged(2, SALA, DAY, "V1", Instant.EPOCH, "anna")))
                .isFalse();
        assertThat(first.saysTheSameAs(acknowledged(1, FAGERSTA, DAY, "V1", Instant.EPOCH, "anna")))
                .isFalse();
        assertThat(first.saysTheSameAs(acknowledged(1, SALA, DAY.plusDays(1), "V1", Instant.EPOCH, "anna")))
                .isFalse();
        assertThat(first.saysTheSameAs(acknowledged(1, SALA, DAY, null, Instant.EPOCH, "anna")))
                .isFalse();
    }

    @Test
    void a_broken_rule_says_what_is_wrong_and_where() {
        assertThat(AcknowledgementViolation.bookedBeforeIssued("/bookedOn", DAY, DAY.plusDays(1)))
                .isEqualTo(new Violation(
                        "/bookedOn",
                        ProblemCode.BOOKED_BEFORE_ISSUED,
                        "The document was issued on 2026-03-03 and cannot be booked before that day, on 2026-03-02"));
        assertThat(AcknowledgementViolation.notOnTheDocument("/organisation", "Sala"))
                .isEqualTo(new Violation(
                        "/organisation",
                        ProblemCode.NOT_ON_THE_DOCUMENT,
                        "Sala is neither payer nor payee of this document"));
        assertThat(AcknowledgementViolation.referenceMalformed("/reference", 100))
                .isEqualTo(
                        new Violation(
                                "/reference",
                                ProblemCode.VALUE_MALFORMED,
                                "A reference has 1 to 100 characters, without control characters or leading or trailing blanks"));
    }

    private static Acknowledgement acknowledged(
            int invoice, OrganisationNumber by, LocalDate bookedOn, String reference, Instant at, String recordedBy) {
        return new Acknowledgement(new UUID(0, invoice), by, bookedOn, reference, at, recordedBy);
    }
}
