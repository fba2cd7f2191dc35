package se.samverka.meetings.meeting.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samverka.meetings.meeting.model.Attendance.AttendanceRole;
import se.samverka.meetings.meeting.model.MinutesSeal.Sealed;
import se.samverka.meetings.meeting.model.Vote.Ballot;
import se.samverka.meetings.meeting.model.Vote.NamedVote;

class MinutesSealTest {

    private static final ParagraphText WHOLE = minutes("Arbetsutskottets", "Votering begärs.");

    private static ParagraphText minutes(String proposedBy, String vote) {
        return new ParagraphText(
                "Hamnen",
                "HN 1",
                "Bryggan är\ntrasig.",
                List.of(new SpokenContribution("Sala kommun", "Laga den.")),
                "Bryggan lagas.",
                proposedBy,
                "Bryggan lagas \\ målas.",
                DecisionOutcome.ADOPTED,
                List.of(DecisionOutcome.ADOPTED, DecisionOutcome.ASSIGNED),
                List.of(new Vote(1, 2, 3, List.of(new NamedVote("Bo Ek", "S", Ballot.YES)), vote)),
                List.of(new Reservation("Cia Ek (M)", "För dyrt.")),
                List.of(new Statement("Eva Ek", "Följs upp.")),
                List.of(new Statement(null, "Avslag.")),
                List.of("Tjänsteskrivelse"),
                List.of("Rapport"),
                proposedBy == null ? List.of() : List.of("Sala kommun"));
    }

    @Test
    void anyone_who_has_the_minutes_can_write_the_text_that_is_hashed() {
        assertThat(seal(WHOLE).text()).isEqualTo("""
                samverka-minutes-1
                previousHash=00
                meetingId=0199aaaa-0000-7000-8000-000000000001
                body=Hamnnämnden
                date=2024-03-01
                approval=1
                approvedOn=2024-03-08
                chair=Anna Ek
                approver.1=Johan Ek
                attendance.1.name=Anna Ek
                attendance.1.party=S
                attendance.1.organisation=Sala kommun
                attendance.1.role=MEMBER
                attendance.1.function=ordförande
                attendance.1.servesFor=Bo Ek
                attendance.1.presentFrom=1
                attendance.1.presentTo=12a
                attendance.1.disqualifiedFor.1=3
                paragraph.1.label=12 a
                paragraph.1.title=Hamnen
                paragraph.1.caseNumber=HN 1
                paragraph.1.summary=Bryggan är\\ntrasig.
                paragraph.1.contribution.1.organisation=Sala kommun
                paragraph.1.contribution.1.text=Laga den.
                paragraph.1.proposedDecision=Bryggan lagas.
                paragraph.1.proposedBy=Arbetsutskottets
                paragraph.1.counterProposal.1.text=Avslag.
                paragraph.1.vote.1.yes=1
                paragraph.1.vote.1.no=2
                paragraph.1.vote.1.abstained=3
                paragraph.1.vote.1.byName.1.name=Bo Ek
                paragraph.1.vote.1.byName.1.party=S
                paragraph.1.vote.1.byName.1.ballot=YES
                paragraph.1.vote.1.text=Votering begärs.
                paragraph.1.decision=Bryggan lagas \\\\ målas.
                paragraph.1.outcome=ADOPTED
                paragraph.1.outcomes.1=ADOPTED
                paragraph.1.outcomes.2=ASSIGNED
                paragraph.1.reservation.1.by=Cia Ek (M)
                paragraph.1.reservation.1.text=För dyrt.
                paragraph.1.statement.1.by=Eva Ek
                paragraph.1.statement.1.text=Följs upp.
                paragraph.1.document.1=Tjänsteskrivelse
                paragraph.1.notice.1=Rapport
                paragraph.1.sentTo.1=Sala kommun
                """);
    }

    @Test
    void the_hash_never_changes_for_the_same_minutes() {
        assertThat(seal(minutes(null, null)).hash())
                .isEqualTo(GOLDEN)
                .isNotEqualTo(seal(WHOLE).hash());
    }

    @Test
    void another_order_of_paragraphs_or_another_place_of_a_line_end_is_another_hash() {
        var plain = new AgendaText("A", null, "b\nc", null, List.of()).paragraph();
        var other = new AgendaText("A", null, "b\\nc", null, List.of()).paragraph();
        assertThat(Stream.of(sealed(plain, other), sealed(other, plain), sealed(plain, plain))
                        .map(MinutesSeal::hash))
                .doesNotHaveDuplicates();
    }

    private static final String GOLDEN = "c9b7daef0e448d9c2e756cb9e5fd6bd95480f2f0d28889e10462352eac7f77c1";

    private static MinutesSeal sealed(ParagraphText first, ParagraphText second) {
        return new MinutesSeal(
                UUID.fromString("0199aaaa-0000-7000-8000-000000000001"),
                "Hamnnämnden",
                LocalDate.of(2024, 3, 1),
                1,
                new MinutesApproval(LocalDate.of(2024, 3, 8), "Anna Ek", List.of("Johan Ek")),
                List.of(),
                List.of(new Sealed(ParagraphLabel.of(1), first), new Sealed(ParagraphLabel.of(2), second)),
                null,
                null,
                List.of());
    }

    private static MinutesSeal seal(ParagraphText text) {
        return new MinutesSeal(
                UUID.fromString("0199aaaa-0000-7000-8000-000000000001"),
                "Hamnnämnden",
                LocalDate.of(2024, 3, 1),
                1,
                new MinutesApproval(LocalDate.of(2024, 3, 8), "Anna Ek", List.of("Johan Ek")),
                List.of(new Attendance(
                        "Anna Ek",
                        "S",
                        "Sala kommun",
                        AttendanceRole.MEMBER,
                        "ordförande",
                        "Bo Ek",
                        "1",
                        "12a",
                        List.of("3"))),
                List.of(new Sealed(new ParagraphLabel(12, "a"), text)),
                "00",
                null,
                List.of());
    }
}
