package se.samverka.agreements.agreement;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverka.platform.value.OrganisationNumber;

/// How far an agreement has come, and who may know of it.
///
/// @param revision that of the agreement's newest event
/// @param due whether a day has come on which a party is bound, and its event is still to come
/// @param readers as events carry them
@Schema(name = "AgreementRevision", description = "How far an agreement has come / Hur långt ett avtal har kommit")
public record AgreementRevision(
        @Schema(description = "The agreement's id / Avtalets id", examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
        UUID id,

        @Schema(description = "That of the newest event / Den senaste händelsens", examples = "5")
        long revision,

        @Schema(
                description = "Whether a party is bound from today by what the next event, within a minute, tells /"
                        + " Om en part är bunden från i dag genom vad nästa händelse berättar",
                examples = "false")
        boolean due,

        @Schema(description = "Who may see the agreement / Vilka som får se avtalet", examples = "[\"212000-2080\"]")
        List<OrganisationNumber> readers) {}
