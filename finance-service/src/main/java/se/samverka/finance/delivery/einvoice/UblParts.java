package se.samverka.finance.delivery.einvoice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.AddressType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.BillingReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.BranchType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CountryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CustomerPartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DocumentReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.FinancialAccountType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemIdentificationType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.MonetaryTotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyLegalEntityType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyNameType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PaymentMeansType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PaymentTermsType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PriceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ProjectReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.SupplierPartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxCategoryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxSchemeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxSubtotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxTotalType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.DescriptionType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.NoteType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.PaymentIDType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.TaxExemptionReasonType;
import se.samverka.finance.delivery.einvoice.model.EInvoice;
import se.samverka.finance.delivery.einvoice.model.PaymentAccount;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// The parts that invoices and credit notes share. Source: Peppol BIS Billing 3.0, syntax of UBL Invoice and
/// CreditNote.
final class UblParts {

    static final String CUSTOMIZATION = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";
    static final String PROFILE = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";
    /// UN/ECE Recommendation 20: unit code for "one".
    static final String ONE = "C62";

    /// ISO 6523: the register of Swedish organisation numbers.
    private static final String ORGANISATION_NUMBER_SCHEME = "0007";
    private static final String OUTSIDE_THE_SCOPE_OF_VAT = "O";
    private static final String EXEMPTION_CODE = "VATEX-EU-O";
    private static final String EXEMPTION_REASON = "Utanför momsens tillämpningsområde";
    private static final String VAT = "VAT";
    /// UN/CEFACT 1001: project reference.
    private static final String PROJECT = "50";
    private static final String SWEDEN = "SE";
    /// UN/CEFACT 4461: credit transfer, as Swedish giro payments are.
    private static final String CREDIT_TRANSFER = "30";

    private final EInvoice invoice;

    UblParts(EInvoice invoice) {
        this.invoice = invoice;
    }

    SupplierPartyType seller() {
        var seller = new SupplierPartyType();
        seller.setParty(party(invoice.seller()));
        return seller;
    }

    CustomerPartyType buyer() {
        var buyer = new CustomerPartyType();
        buyer.setParty(party(invoice.buyer()));
        return buyer;
    }

    List<NoteType> notes() {
        var note = invoice.note();
        return note == null ? List.of() : List.of(new NoteType(note));
    }

    DocumentReferenceType contract() {
        var contract = new DocumentReferenceType();
        contract.setID(invoice.agreementId().toString());
        return contract;
    }

    /// The payee's project (BT-11), as an invoice names it.
    List<ProjectReferenceType> project() {
        var project = invoice.projectReference();
        if (project == null) {
            return List.of();
        }
        var reference = new ProjectReferenceType();
        reference.setID(project);
        return List.of(reference);
    }

    /// The same on a credit note, whose syntax has no element for it.
    List<DocumentReferenceType> projectOfCreditNote() {
        var project = invoice.projectReference();
        if (project == null) {
            return List.of();
        }
        var reference = new DocumentReferenceType();
        reference.setID(project);
        reference.setDocumentTypeCode(PROJECT);
        return List.of(reference);
    }

    List<BillingReferenceType> original() {
        var original = invoice.original();
        if (original == null) {
            return List.of();
        }
        var document = new DocumentReferenceType();
        document.setID(original.number().toString());
        document.setIssueDate(original.issueDate());
        var reference = new BillingReferenceType();
        reference.setInvoiceDocumentReference(document);
        return List.of(reference);
    }

    /// How to pay; nothing while the payee has no registered account.
    List<PaymentMeansType> paymentMeans() {
        var account = invoice.account();
        return account == null ? List.of() : List.of(paymentMeans(account));
    }

    /// Written where there is no due date: EN 16931 requires one of them when the amount is above zero (BR-CO-25).
    static PaymentTermsType paymentTerms(String note) {
        var terms = new PaymentTermsType();
        terms.addNote(new NoteType(note));
        return terms;
    }

    /// Tax zero, with the reason (BR-O-10).
    TaxTotalType taxTotal() {
        var category = taxCategory();
        category.setTaxExemptionReasonCode(EXEMPTION_CODE);
        category.addTaxExemptionReason(new TaxExemptionReasonType(EXEMPTION_REASON));
        var subtotal = new TaxSubtotalType();
        subtotal.setTaxableAmount(amount(invoice.total())).setCurrencyID(invoice.currency());
        subtotal.setTaxAmount(amount(Money.ZERO)).setCurrencyID(invoice.currency());
        subtotal.setTaxCategory(category);
        var total = new TaxTotalType();
        total.setTaxAmount(amount(Money.ZERO)).setCurrencyID(invoice.currency());
        total.addTaxSubtotal(subtotal);
        return total;
    }

    MonetaryTotalType monetaryTotal() {
        var amount = amount(invoice.total());
        var total = new MonetaryTotalType();
        total.setLineExtensionAmount(amount).setCurrencyID(invoice.currency());
        total.setTaxExclusiveAmount(amount).setCurrencyID(invoice.currency());
        total.setTaxInclusiveAmount(amount).setCurrencyID(invoice.currency());
        total.setPayableAmount(amount).setCurrencyID(invoice.currency());
        return total;
    }

    static ItemType item(EInvoice.Line line) {
        var sellersId = new ItemIdentificationType();
        sellersId.setID(line.sellersId());
        var item = new ItemType();
        item.setName(line.name());
        if (line.description() != null) {
            item.addDescription(new DescriptionType(line.description()));
        }
        item.setSellersItemIdentification(sellersId);
        item.setClassifiedTaxCategory(new ArrayList<>(List.of(taxCategory())));
        return item;
    }

    PriceType price(EInvoice.Line line) {
        var price = new PriceType();
        price.setPriceAmount(amount(line.amount())).setCurrencyID(invoice.currency());
        return price;
    }

    static BigDecimal amount(Money amount) {
        return amount.toBigDecimal();
    }

    private PaymentMeansType paymentMeans(PaymentAccount account) {
        var branch = new BranchType();
        branch.setID(account.giro().branch());
        var financialAccount = new FinancialAccountType();
        financialAccount.setID(account.number());
        financialAccount.setFinancialInstitutionBranch(branch);
        var means = new PaymentMeansType();
        means.setPaymentMeansCode(CREDIT_TRANSFER);
        means.addPaymentID(new PaymentIDType(invoice.paymentReference()));
        means.setPayeeFinancialAccount(financialAccount);
        return means;
    }

    private static PartyType party(EInvoice.Party party) {
        var name = new PartyNameType();
        name.setName(party.name());
        var country = new CountryType();
        country.setIdentificationCode(SWEDEN);
        var address = new AddressType();
        address.setCountry(country);
        var legal = new PartyLegalEntityType();
        legal.setRegistrationName(party.name());
        legal.setCompanyID(digits(party.organisationNumber())).setSchemeID(ORGANISATION_NUMBER_SCHEME);
        var ubl = new PartyType();
        ubl.setEndpointID(party.address().id()).setSchemeID(party.address().scheme());
        ubl.addPartyName(name);
        ubl.setPostalAddress(address);
        ubl.addPartyLegalEntity(legal);
        return ubl;
    }

    private static String digits(OrganisationNumber number) {
        return number.value().replace("-", "");
    }

    private static TaxCategoryType taxCategory() {
        var scheme = new TaxSchemeType();
        scheme.setID(VAT);
        var category = new TaxCategoryType();
        category.setID(OUTSIDE_THE_SCOPE_OF_VAT);
        category.setTaxScheme(scheme);
        return category;
    }
}
