package se.samverka.finance;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import se.samverka.finance.basis.UpwardBait;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.platform.architecture.KnownBreaches;
import se.samverka.platform.architecture.ServiceArchitecture;

class ArchitectureTest {

    private static final String ROOT = "se.samverka.finance";

    private static final KnownBreaches KNOWN = KnownBreaches.none()
            .of(
                    "REST uses no store",
                    "BudgetsResource",
                    "ControlsResource",
                    "FramesResource",
                    "JournalEntriesResource",
                    "PopulationCorrectionsResource")
            .of("only a store holds an EntityManager", "NoteCorrections", "Recalculation")
            .of("packages have no cycles", "InvoiceAcknowledgedV1", "InvoiceCreditedV1", "InvoiceIssuedV1");

    /// The rooms of finance, from the top: each may use those below it (docs/architecture.md, "Rooms of finance").
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

    @Test
    void the_service_keeps_to_its_layout() {
        ServiceArchitecture.check(ROOT, KNOWN);
    }

    @Test
    void a_room_uses_only_those_below_it() {
        ROOMS.check(new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(ROOT));
    }

    @Test
    void the_rule_of_rooms_bites() {
        var bait = new ClassFileImporter().importClasses(UpwardBait.class, Invoice.class);
        assertThatThrownBy(() -> ROOMS.check(bait))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("UpwardBait");
    }
}
