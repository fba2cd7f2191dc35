package se.samverka.meetings;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.POST;
import org.junit.jupiter.api.Test;
import se.samverka.platform.architecture.KnownBreaches;
import se.samverka.platform.architecture.ServiceArchitecture;
import se.samverka.platform.idempotency.Idempotent;

class ArchitectureTest {

    @Test
    void the_service_keeps_to_its_layout() {
        ServiceArchitecture.check("se.samverka.meetings", KnownBreaches.none());
    }

    @Test
    void every_post_takes_an_idempotency_key() {
        methods()
                .that()
                .areAnnotatedWith(POST.class)
                .should()
                .beAnnotatedWith(Idempotent.class)
                .check(new ClassFileImporter().importPackages("se.samverka.meetings"));
    }
}
