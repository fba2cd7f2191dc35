package se.samverka.finance;

import org.junit.jupiter.api.Test;
import se.samverka.platform.architecture.KnownBreaches;
import se.samverka.platform.architecture.ServiceArchitecture;

class ArchitectureTest {

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

    @Test
    void the_service_keeps_to_its_layout() {
        ServiceArchitecture.check("se.samverka.finance", KNOWN);
    }
}
