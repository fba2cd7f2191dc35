package se.samverka.finance.delivery.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import com.helger.io.resource.inmemory.ReadableResourceByteArray;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.peppol.PeppolValidation2026_05;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import java.util.ArrayList;
import java.util.List;
import se.samverka.finance.books.invoice.model.DocumentKind;

/// The official rules, offline, as packaged by phive: UBL's schema, EN 16931 and Peppol BIS Billing 3 of May 2026.
final class PeppolRules {

    private static final ValidationExecutorSetRegistry<IValidationSourceXML> REGISTRY =
            new ValidationExecutorSetRegistry<>();

    static {
        PeppolValidation2026_05.init(REGISTRY);
    }

    private PeppolRules() {}

    /// Every error and warning as text.
    static List<String> problems(DocumentKind kind, byte[] xml) {
        var rules = REGISTRY.getOfID(
                switch (kind) {
                    case INVOICE -> PeppolValidation2026_05.VID_OPENPEPPOL_INVOICE_UBL_V3;
                    case CREDIT_NOTE -> PeppolValidation2026_05.VID_OPENPEPPOL_CREDIT_NOTE_UBL_V3;
                });
        var source = ValidationSourceXML.create(new ReadableResourceByteArray(xml));
        var results =
                ValidationExecutionManager.executeValidation(IValidityDeterminator.createDefault(), rules, source);
        assertThat(results.size()).as("layers of rules").isGreaterThanOrEqualTo(3);
        assertThat(results).noneMatch(layer -> layer.getValidity().isSkipped());
        var problems = new ArrayList<String>();
        results.forEachFlattened(problem -> problems.add(problem.toString()));
        return problems;
    }
}
