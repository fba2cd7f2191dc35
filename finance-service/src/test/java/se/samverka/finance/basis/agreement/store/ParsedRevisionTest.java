package se.samverka.finance.basis.agreement.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import se.samverka.finance.AgreementFixture;
import se.samverka.finance.ServiceTest;
import se.samverka.finance.TermsFixture;
import se.samverka.finance.basis.agreement.model.Agreement;

@QuarkusTest
class ParsedRevisionTest extends ServiceTest {

    @Inject
    AgreementRepository agreements;

    @Test
    void a_revision_is_parsed_once_whichever_way_it_is_asked_for() {
        var told = AgreementFixture.inForce(TermsFixture.samhallskontraktet());
        tell(told, "agreement-entered-into-force");
        var id = told.id();
        var first = read(() -> agreements.find(id, told.revision()));
        assertThat(read(() -> agreements.find(id))).isSameAs(first);
        assertThat(read(() -> agreements.find(id, clock.instant()))).isSameAs(first);
        assertThat(read(() -> agreements.lock(id))).isSameAs(first);
    }

    @Test
    void an_unknown_agreement_has_no_revision() {
        assertThat(QuarkusTransaction.requiringNew().call(() -> agreements.find(UUID.randomUUID())))
                .isEmpty();
    }

    private static Agreement read(Supplier<Optional<Agreement>> find) {
        return QuarkusTransaction.requiringNew().call(find::get).orElseThrow();
    }
}
