package se.samverka.finance.insight.explanation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverka.finance.Figures.MDU;
import static se.samverka.finance.Figures.REGION;
import static se.samverka.finance.Figures.VASTERAS;
import static se.samverka.finance.TermsFixture.fixed;
import static se.samverka.finance.TermsFixture.vat;
import static se.samverka.finance.basis.agreement.model.Bindings.State.BOUND;
import static se.samverka.finance.basis.agreement.model.Bindings.State.CONTESTED;
import static se.samverka.finance.basis.agreement.model.Bindings.State.RELEASED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverka.finance.TermsFixture;
import se.samverka.finance.basis.agreement.model.Agreement;
import se.samverka.finance.basis.agreement.model.AgreementDocument.ApprovalDocument;
import se.samverka.finance.basis.agreement.model.AgreementDocument.BindingDocument;
import se.samverka.finance.basis.agreement.model.AgreementDocument.NoticeDocument;
import se.samverka.finance.basis.agreement.model.AgreementDocument.VersionsDocument;
import se.samverka.finance.basis.agreement.model.Bindings.State;
import se.samverka.finance.basis.agreement.model.DocumentFixture;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.insight.explanation.model.CalculatedYear.Said;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.FundingClause;
import se.samverka.terms.Terms;

/// What is said of a document as a whole: the agreement, who approved its versions, and how the payer is bound.
class DocumentSentencesTest {

    private static final LocalDate START = DocumentFixture.START;
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final LocalDate BOUND_FROM = LocalDate.of(2025, 12, 20);
    private static final Terms TERMS = terms(fixed("f", VASTERAS, "1000.00"));
    private static final Map<OrganisationNumber, String> NAMES =
            Map.of(MDU, "Mälardalens universitet", REGION, "Region Västmanland", VASTERAS, "Västerås stad");

    @ParameterizedTest
    @MethodSource
    void a_document_rests_on_the_decisions_behind_its_versions(Supplier<Said> said, String sv, String en) {
        assertThat(said.get()).isEqualTo(Said.of(sv, en));
    }

    static Stream<Arguments> a_document_rests_on_the_decisions_behind_its_versions() {
        var plain = bound(binding(BOUND, BOUND_FROM, List.of(range(1, 1)), null));
        var invoice = CalculatedYear.of(plain.agreement()).issued(VASTERAS, 1);
        var less = CalculatedYear.of(
                bound(binding(BOUND, BOUND_FROM, List.of(range(1, 1)), null), fixed("f", VASTERAS, "1.00"))
                        .agreement(),
                invoice);
        var decided = plain.called("STARK", "RV240022")
                .approvedBy(
                        approval(VASTERAS, "Kommunstyrelsen", "§ 217", LocalDate.of(2026, 1, 12), BOUND_FROM),
                        approval(REGION, null, null, null, BOUND_FROM),
                        approval(MDU, " ", "MDH 2.1-12", null, null))
                .from(JULY, TERMS);
        return Stream.of(
                row("a draft names the agreement alone", () -> said(plainly(), draft(plainly())), """
                        Fakturan avser år 2026 enligt avtalet STARK.
                        Avtalets version 1 gäller från 2026-01-01.
                        Västerås stad har godkänt version 1 och är bunden från 2025-12-20.
                        """, """
                        The invoice is for the year 2026 under the agreement STARK.
                        Version 1 of the agreement applies from 2026-01-01.
                        Västerås stad has approved version 1 and is bound from 2025-12-20.
                        """),
                row(
                        "an invoice names its number, the case and each approval with its legal force or first binding day",
                        () -> said(decided, invoice),
                        """
                        Fakturan 2026-000001 avser år 2026 enligt avtalet STARK (RV240022).
                        Avtalets version 1 gäller från 2026-01-01, efter beslut av Västerås stad \
                        (Kommunstyrelsen 2025-12-15, § 217, laga kraft 2026-01-12); Region Västmanland \
                        (2025-12-15, § saknas, bindande från 2025-12-20); Mälardalens universitet (2025-12-15, \
                        MDH 2.1-12).
                        Avtalets version 2 gäller från 2026-07-01.
                        Västerås stad har godkänt version 1 och är bunden från 2025-12-20.
                        """,
                        """
                        Invoice 2026-000001 is for the year 2026 under the agreement STARK (RV240022).
                        Version 1 of the agreement applies from 2026-01-01, by decisions of Västerås stad \
                        (Kommunstyrelsen 2025-12-15, § 217, legal force 2026-01-12); Region Västmanland \
                        (2025-12-15, no §, binding from 2025-12-20); Mälardalens universitet (2025-12-15, MDH \
                        2.1-12).
                        Version 2 of the agreement applies from 2026-07-01.
                        Västerås stad has approved version 1 and is bound from 2025-12-20.
                        """),
                row("a credit note says that it is one", () -> said(plainly(), less.issued(VASTERAS, 2)), """
                        Kreditfakturan 2026-000002 avser år 2026 enligt avtalet STARK.
                        Avtalets version 1 gäller från 2026-01-01.
                        Västerås stad har godkänt version 1 och är bunden från 2025-12-20.
                        """, """
                        Credit note 2026-000002 is for the year 2026 under the agreement STARK.
                        Version 1 of the agreement applies from 2026-01-01.
                        Västerås stad has approved version 1 and is bound from 2025-12-20.
                        """),
                row(
                        "a credit note that is not issued has no number",
                        () -> said(plainly(), less.draft(VASTERAS)),
                        """
                        Kreditfakturan avser år 2026 enligt avtalet STARK.
                        Avtalets version 1 gäller från 2026-01-01.
                        Västerås stad har godkänt version 1 och är bunden från 2025-12-20.
                        """,
                        """
                        The credit note is for the year 2026 under the agreement STARK.
                        Version 1 of the agreement applies from 2026-01-01.
                        Västerås stad has approved version 1 and is bound from 2025-12-20.
                        """),
                row(
                        "a payer that has approved nothing is not bound (rule 11a)",
                        () -> said(bound(), draft(bound())),
                        """
                        Fakturan avser år 2026 enligt avtalet STARK.
                        Avtalets version 1 gäller från 2026-01-01.
                        Utkastet kan inte utfärdas förrän Västerås stad har godkänt varje version som det \
                        bygger på.
                        """,
                        """
                        The invoice is for the year 2026 under the agreement STARK.
                        Version 1 of the agreement applies from 2026-01-01.
                        The draft cannot be issued until Västerås stad has approved every version on which it \
                        rests.
                        """),
                row(
                        "versions that are bound are named in ranges, without a day that is not known",
                        () -> said(bound(binding(BOUND, null, List.of(range(1, 2), range(4, 4)), null)), invoice),
                        """
                        Fakturan 2026-000001 avser år 2026 enligt avtalet STARK.
                        Avtalets version 1 gäller från 2026-01-01.
                        Västerås stad har godkänt version 1–2, 4.
                        """,
                        """
                        Invoice 2026-000001 is for the year 2026 under the agreement STARK.
                        Version 1 of the agreement applies from 2026-01-01.
                        Västerås stad has approved version 1–2, 4.
                        """),
                row(
                        "while the payer contests the agreement nothing is issued",
                        () -> said(contested(), draft(contested())),
                        """
                        Fakturan avser år 2026 enligt avtalet STARK.
                        Avtalets version 1 gäller från 2026-01-01.
                        Västerås stad har godkänt version 1 och är bunden från 2025-12-20.
                        Västerås stad bestrider avtalet; så länge det pågår utfärdas inget nytt.
                        """,
                        """
                        The invoice is for the year 2026 under the agreement STARK.
                        Version 1 of the agreement applies from 2026-01-01.
                        Västerås stad has approved version 1 and is bound from 2025-12-20.
                        Västerås stad contests the agreement; nothing new is issued until the contest is \
                        settled.
                        """),
                row("a VAT category that cannot be invoiced", () -> said(taxed(), draft(taxed())), """
                        Fakturan avser år 2026 enligt avtalet STARK.
                        Avtalets version 1 gäller från 2026-01-01.
                        Västerås stad har godkänt version 1 och är bunden från 2025-12-20.
                        Utkastet kan inte utfärdas, eftersom villkoret har en momskategori som inte kan \
                        faktureras än.
                        """, """
                        The invoice is for the year 2026 under the agreement STARK.
                        Version 1 of the agreement applies from 2026-01-01.
                        Västerås stad has approved version 1 and is bound from 2025-12-20.
                        The draft cannot be issued, because the clause has a VAT category that cannot be \
                        invoiced yet.
                        """),
                row(
                        "a payer that has given notice is party until a day",
                        () -> said(plainly().noticed(new NoticeDocument(VASTERAS, LocalDate.of(2027, 6, 30))), invoice),
                        """
                        Fakturan 2026-000001 avser år 2026 enligt avtalet STARK.
                        Avtalets version 1 gäller från 2026-01-01.
                        Västerås stad har godkänt version 1 och är bunden från 2025-12-20.
                        Västerås stad har sagt upp avtalet och är part till och med 2027-06-30.
                        """,
                        """
                        Invoice 2026-000001 is for the year 2026 under the agreement STARK.
                        Version 1 of the agreement applies from 2026-01-01.
                        Västerås stad has approved version 1 and is bound from 2025-12-20.
                        Västerås stad has given notice and is party to the agreement until 2027-06-30.
                        """),
                row(
                        "a payer that is released from some versions (rule 11b)",
                        () -> said(
                                bound(binding(
                                        BOUND, BOUND_FROM, List.of(range(3, 3)), List.of(range(1, 1), range(2, 2)))),
                                invoice),
                        """
                        Fakturan 2026-000001 avser år 2026 enligt avtalet STARK.
                        Avtalets version 1 gäller från 2026-01-01.
                        Västerås stad har godkänt version 3 och är bunden från 2025-12-20.
                        Västerås stad är inte längre betalningsskyldig enligt version 1, 2.
                        """,
                        """
                        Invoice 2026-000001 is for the year 2026 under the agreement STARK.
                        Version 1 of the agreement applies from 2026-01-01.
                        Västerås stad has approved version 3 and is bound from 2025-12-20.
                        Västerås stad no longer owes anything under version 1, 2.
                        """),
                row(
                        "a payer that is released from the agreement owes nothing under any version",
                        () -> said(bound(binding(RELEASED, null, List.of(), List.of(range(1, 1)))), invoice),
                        """
                        Fakturan 2026-000001 avser år 2026 enligt avtalet STARK.
                        Avtalets version 1 gäller från 2026-01-01.
                        Västerås stad är inte längre betalningsskyldig enligt avtalet.
                        """,
                        """
                        Invoice 2026-000001 is for the year 2026 under the agreement STARK.
                        Version 1 of the agreement applies from 2026-01-01.
                        Västerås stad no longer owes anything under the agreement.
                        """));
    }

    /// @param said computed within the test
    private static Arguments row(String rule, Supplier<Said> said, String sv, String en) {
        return Arguments.argumentSet(rule, said, sv, en);
    }

    private static DocumentFixture plainly() {
        return bound(binding(BOUND, BOUND_FROM, List.of(range(1, 1)), null));
    }

    private static DocumentFixture contested() {
        return bound(binding(CONTESTED, BOUND_FROM, List.of(range(1, 1)), null));
    }

    private static DocumentFixture taxed() {
        return bound(binding(BOUND, BOUND_FROM, List.of(range(1, 1)), null), vat(fixed("f", VASTERAS, "1000.00"), "S"));
    }

    private static DocumentFixture bound(BindingDocument... bindings) {
        return DocumentFixture.of(TERMS).bound(bindings);
    }

    private static DocumentFixture bound(BindingDocument binding, FundingClause clause) {
        return DocumentFixture.of(terms(clause)).bound(binding);
    }

    private static Invoice draft(DocumentFixture document) {
        return CalculatedYear.of(document.agreement()).draft(VASTERAS);
    }

    private static Said said(DocumentFixture document, Invoice invoice) {
        Agreement agreement = document.agreement();
        return Said.of(
                Sentences.ofDocument(invoice, agreement, agreement.history().versions(), NAMES::get));
    }

    private static BindingDocument binding(
            State state,
            @Nullable LocalDate from,
            List<VersionsDocument> versions,
            @Nullable List<VersionsDocument> released) {
        return new BindingDocument(VASTERAS, state, versions, released, from);
    }

    private static VersionsDocument range(int first, int last) {
        return new VersionsDocument(first, last);
    }

    private static ApprovalDocument approval(
            OrganisationNumber party,
            @Nullable String decidingBody,
            @Nullable String reference,
            @Nullable LocalDate legalForceOn,
            @Nullable LocalDate bindingFrom) {
        return new ApprovalDocument(
                party, "APPROVED", LocalDate.of(2025, 12, 15), decidingBody, reference, legalForceOn, bindingFrom);
    }

    private static Terms terms(FundingClause clause) {
        return TermsFixture.terms("T", START, DocumentFixture.END, List.of(MDU, REGION, VASTERAS), List.of(clause));
    }
}
