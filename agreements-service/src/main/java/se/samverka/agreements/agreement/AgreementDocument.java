package se.samverka.agreements.agreement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.AgreementState;
import se.samverka.agreements.agreement.model.Binding;
import se.samverka.agreements.agreement.model.GivenNotice;
import se.samverka.agreements.agreement.model.Warning;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.search.Highlight;
import se.samverka.terms.Terms;

/// An agreement as callers see it: its terms, and beside them what the platform knows of it.
///
/// @param version the version of the terms shown
/// @param revision counts every published fact; events carry the same number
/// @param inForceSince the day on which the last entry condition was met
@Schema(name = "Agreement", description = "Agreement / Avtal eller överenskommelse")
public record AgreementDocument(
        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
        UUID id,

        @Schema(description = "Where the agreement stands / Avtalets status")
        AgreementState.Status status,

        @Schema(
                description = "Number of the version of the terms that is shown, from 1 / Nummer på den version av"
                        + " villkoren som visas, från 1",
                examples = "1")
        int version,

        @Schema(
                description =
                        "Grows by one with every published change, approvals included; events carry the same number"
                                + " / Ökar med varje publicerad ändring; händelserna bär samma nummer",
                examples = "5")
        long revision,

        @Schema(
                description = "The day on which the last entry condition was met; absent before that / Dagen då"
                        + " sista villkoret för ikraftträdande uppfylldes; saknas dessförinnan",
                examples = "2025-12-20")
        @Nullable
        LocalDate inForceSince,

        @Schema(description = "The last day, when dissolved / Sista dag vid upplösning", examples = "2027-06-30")
        @Nullable
        LocalDate dissolvedOn,

        @Schema(description = "When the draft was recorded / När utkastet skapades", examples = "2025-11-01T08:00:00Z")
        Instant createdAt,

        @Schema(
                description =
                        "Who is bound, contested or released; a party without an entry is unbound and owes nothing"
                                + " / Vilka parter avtalet binder; en part som saknas är inte bunden",
                examples = "[{\"party\":\"212000-2080\",\"state\":\"BOUND\",\"versions\":[{\"first\":1,\"last\":3}],"
                        + "\"releasedVersions\":[],\"bindingFrom\":\"2025-12-27\"}]")
        List<Binding> bindings,

        @Schema(
                description =
                        "Which parties have given notice, the one that ends first first; a party is in the agreement until"
                                + " endsOn / Vilka parter som sagt upp avtalet och deras sista dag",
                examples = "[{\"party\":\"212000-2080\",\"noticedOn\":\"2026-11-30\",\"endsOn\":\"2027-05-30\"}]")
        List<GivenNotice> notices,

        @Schema(description = "What its writers were warned of / Varningar")
        List<Warning> warnings,

        @JsonUnwrapped Terms terms,

        @Schema(
                description = "Where the words of q stand; in a search alone / Var sökorden finns; endast vid sökning",
                examples = "[{\"field\":\"title\",\"fragments\":[{\"text\":\"Samverkan om hemsjukvård\","
                        + "\"matches\":[{\"start\":13,\"end\":24}]}]}]")
        @Nullable
        List<Highlight> highlights) {

    public static AgreementDocument of(
            AgreementEntity agreement, Terms terms, List<Binding> bindings, List<GivenNotice> notices) {
        return new AgreementDocument(
                agreement.id,
                agreement.state().status(),
                agreement.version,
                agreement.revision,
                agreement.inForceSince(),
                agreement.dissolvedOn,
                agreement.createdAt,
                bindings,
                notices,
                agreement.warnings(),
                terms,
                null);
    }

    /// The same, found by a search.
    AgreementDocument found(List<Highlight> highlights) {
        return new AgreementDocument(
                id,
                status,
                version,
                revision,
                inForceSince,
                dissolvedOn,
                createdAt,
                bindings,
                notices,
                warnings,
                terms,
                highlights);
    }
}
