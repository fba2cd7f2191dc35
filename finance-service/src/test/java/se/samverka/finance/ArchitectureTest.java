package se.samverka.finance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import se.samverka.finance.basis.UpwardBait;
import se.samverka.finance.books.draft.model.Draft;
import se.samverka.finance.books.invoice.InvoiceEvent;
import se.samverka.finance.books.invoice.model.DraftBait;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.platform.architecture.KnownBreaches;
import se.samverka.platform.architecture.ServiceArchitecture;
import se.samverka.platform.outbox.OutgoingEvent;

class ArchitectureTest {

    private static final String ROOT = "se.samverka.finance";

    /// The rooms of finance, top first: each may use those below it (docs/architecture.md, "Rooms of finance").
    private static final ArchRule ROOMS = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage(ROOT + "..")
            .layer("delivery")
            .definedBy(ROOT + ".delivery..")
            .layer("insight")
            .definedBy(ROOT + ".insight..")
            .layer("books")
            .definedBy(ROOT + ".books..")
            .layer("claim")
            .definedBy(ROOT + ".claim..")
            .layer("budget")
            .definedBy(ROOT + ".budget..")
            .layer("basis")
            .definedBy(ROOT + ".basis..")
            .layer("shared")
            .definedBy(ROOT + ".shared..")
            .whereLayer("delivery")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("insight")
            .mayOnlyBeAccessedByLayers("delivery")
            .whereLayer("books")
            .mayOnlyBeAccessedByLayers("delivery", "insight")
            .whereLayer("claim")
            .mayOnlyBeAccessedByLayers("delivery", "insight", "books")
            .whereLayer("budget")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("basis")
            .mayOnlyBeAccessedByLayers("delivery", "insight", "books", "claim", "budget");

    /// The packages inside the books, top first. Those of the first layer do not use each other.
    private static final ArchRule BOOKS = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage(ROOT + ".books..")
            .layer("receivable")
            .definedBy(ROOT + ".books.receivable..")
            .layer("credit")
            .definedBy(ROOT + ".books.credit..")
            .layer("requisition")
            .definedBy(ROOT + ".books.requisition..")
            .layer("payment")
            .definedBy(ROOT + ".books.payment..")
            .layer("acknowledgement")
            .definedBy(ROOT + ".books.acknowledgement..")
            .layer("draft")
            .definedBy(ROOT + ".books.draft..")
            .layer("invoice")
            .definedBy(ROOT + ".books.invoice..")
            .layer("journal")
            .definedBy(ROOT + ".books.journal..")
            .whereLayer("receivable")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("credit")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("requisition")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("payment")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("acknowledgement")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("draft")
            .mayOnlyBeAccessedByLayers("receivable", "credit", "requisition", "payment", "acknowledgement")
            .whereLayer("invoice")
            .mayOnlyBeAccessedByLayers("receivable", "credit", "requisition", "payment", "acknowledgement", "draft")
            .ensureAllClassesAreContainedInArchitectureIgnoring(ROOT + ".books");

    /// So that the contract test, which reads the types of [InvoiceEvent], covers every event.
    private static final ArchRule EVENTS = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(InvoiceEvent.class.getName())
            .should()
            .callConstructorWhere(JavaCall.Predicates.target(
                    HasOwner.Predicates.With.owner(HasName.Predicates.name(OutgoingEvent.class.getName()))));

    @Test
    void the_service_keeps_to_its_layout() {
        ServiceArchitecture.check(ROOT, KnownBreaches.none());
    }

    @Test
    void a_room_uses_only_those_below_it() {
        ROOMS.check(code(ROOT));
    }

    @Test
    void in_the_books_documents_do_not_use_drafts_nor_drafts_requisitions() {
        BOOKS.check(code(ROOT + ".books"));
    }

    @Test
    void the_rule_of_rooms_fails_on_its_bait() {
        var bait = new ClassFileImporter().importClasses(UpwardBait.class, Invoice.class);
        assertThatThrownBy(() -> ROOMS.check(bait))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("UpwardBait");
    }

    @Test
    void the_rule_of_the_books_fails_on_its_bait() {
        var bait = new ClassFileImporter().importClasses(DraftBait.class, Draft.class);
        assertThatThrownBy(() -> BOOKS.check(bait))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("DraftBait");
    }

    @Test
    void event_types_are_listed_in_one_place() {
        EVENTS.check(code(ROOT));
        assertThatThrownBy(() -> EVENTS.check(new ClassFileImporter().importClasses(EventBait.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("EventBait");
    }

    /// Breaks the rule of events, so that the test sees the rule fail.
    static class EventBait {
        OutgoingEvent event() {
            return new OutgoingEvent("topic", "key", "type", "data");
        }
    }

    private static JavaClasses code(String inPackage) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(inPackage);
    }
}
