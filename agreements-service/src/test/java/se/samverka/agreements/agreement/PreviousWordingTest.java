package se.samverka.agreements.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samverka.agreements.agreement.model.Correction.Rewording;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.AmendmentEntity;
import se.samverka.agreements.agreement.store.Amendments;
import se.samverka.agreements.agreement.store.CorrectionEntity;
import se.samverka.agreements.agreement.store.Corrections;
import se.samverka.agreements.agreement.store.VersionEntity;
import se.samverka.agreements.agreement.store.Versions;
import se.samverka.terms.Terms;
import se.samverka.terms.Terms.AgreementKind;

/// The agreement is locked meanwhile, and its texts may be large.
class PreviousWordingTest {

    private static final UUID AGREEMENT = UUID.randomUUID();
    private final List<String> parsed = new ArrayList<>();
    private final ObjectMapper json = new ObjectMapper() {
        @Override
        public JsonNode readTree(String text) throws JsonProcessingException {
            parsed.add(text);
            return super.readTree(text);
        }
    };

    @Test
    void each_text_is_parsed_once_however_many_corrections_there_are() {
        var amendment = amendment("{\"title\":\"I ändringen\"}");
        words().noteReturned(amendment);
        assertThat(parsed).containsExactlyInAnyOrder("{\"title\":\"I ändringen\"}", "{\"title\":\"Rätt\"}");
    }

    @Test
    void the_corrected_text_is_parsed_once_however_many_amendments_are_open() {
        words().noteOpen(correction(1), "{\"title\":\"Rätt\"}");
        assertThat(parsed).containsExactlyInAnyOrder("{\"title\":\"Rätt\"}", "{\"title\":\"A\"}", "{\"title\":\"B\"}");
    }

    private PreviousWording words() {
        var base = new VersionEntity(
                new VersionEntity.Key(AGREEMENT, 1),
                LocalDate.of(2026, 1, 1),
                "{\"title\":\"Rätt\"}",
                null,
                Instant.EPOCH);
        base.corrections = 3;
        var versions = new Versions() {
            @Override
            public Optional<VersionEntity> one(UUID agreementId, int version) {
                return Optional.of(base);
            }
        };
        var corrections = new Corrections() {
            @Override
            public List<CorrectionEntity> appliedTo(UUID agreementId, int version) {
                return List.of(correction(1), correction(2), correction(3));
            }
        };
        var amendments = new Amendments() {
            @Override
            public List<AmendmentEntity> open(UUID agreementId, int baseVersion, int most) {
                return List.of(amendment("{\"title\":\"A\"}"), amendment("{\"title\":\"B\"}"));
            }
        };
        // Nothing is noted, because none of the texts has the replaced words.
        return new PreviousWording(
                versions, amendments, corrections, new CorrectWords(json, new WrittenTerms(json, null)), null);
    }

    private static CorrectionEntity correction(int number) {
        var version = new VersionEntity(
                new VersionEntity.Key(AGREEMENT, 1), LocalDate.of(2026, 1, 1), "{}", null, Instant.EPOCH);
        var correction = new CorrectionEntity(UUID.randomUUID(), version, null);
        correction.number = number;
        correction.changes = List.of(new Rewording("/title", "Fel " + number, "Rätt"));
        return correction;
    }

    private static AmendmentEntity amendment(String terms) {
        var day = LocalDate.of(2026, 1, 1);
        var nothing = new Terms(
                AgreementKind.ACCORD,
                "T",
                null,
                null,
                day,
                day,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
        var agreement = new AgreementEntity(AGREEMENT, AgreementKind.ACCORD, nothing, "somebody", Instant.EPOCH);
        return new AmendmentEntity(
                UUID.randomUUID(), agreement, null, LocalDate.of(2026, 1, 1), "x", terms, "somebody", Instant.EPOCH);
    }
}
