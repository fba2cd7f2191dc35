package se.samverka.agreements.agreement.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.TermsVersion;
import se.samverka.platform.value.Sha256;
import se.samverka.terms.Terms;

/// One version of an agreement's terms.
@Entity
@Table(name = "agreement_version")
public class VersionEntity {

    /// Which version of which agreement.
    @Embeddable
    public record Key(
            @Column(name = "agreement_id") UUID agreementId,
            @Column(name = "version") int version) {}

    @EmbeddedId
    public Key key;

    @Column(name = "effective_from")
    public LocalDate effectiveFrom;

    /// As agreed, JSON.
    String terms;

    @Transient
    @Nullable
    private Terms parsed;

    /// SHA-256 of [#terms], 64 lower-case hexadecimal digits.
    @Column(name = "terms_hash")
    public String termsHash;

    @Column(name = "amendment_id")
    @Nullable
    public UUID amendmentId;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    /// How many corrections the text has taken.
    public int corrections;

    @PreUpdate
    void hashTerms() {
        termsHash = Sha256.hex(terms);
    }

    /// The terms as the JSON text that the hash covers.
    public String text() {
        return terms;
    }

    public void write(String text) {
        terms = text;
        parsed = null;
    }

    /// The terms, which are parsed once while the entity is in memory.
    public Terms terms(Function<String, Terms> parser) {
        if (parsed == null) {
            parsed = parser.apply(terms);
        }
        return parsed;
    }

    /// The version as others see it.
    public TermsVersion version() {
        return new TermsVersion(key.version(), effectiveFrom, amendmentId, recordedAt, corrections, terms);
    }

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected VersionEntity() {}

    public VersionEntity(Key key, LocalDate effectiveFrom, String terms, @Nullable UUID amendmentId, Instant now) {
        this.key = key;
        this.effectiveFrom = effectiveFrom;
        this.terms = terms;
        this.termsHash = Sha256.hex(terms);
        this.amendmentId = amendmentId;
        this.recordedAt = now;
    }
}
