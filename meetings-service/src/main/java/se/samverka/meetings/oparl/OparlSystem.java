package se.samverka.meetings.oparl;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The entry to what is public.
@Schema(
        name = "OparlSystem",
        description =
                "The entry to what is public, by the OParl standard / Ingången till det som är offentligt, enligt standarden OParl")
public record OparlSystem(
        @JsonUnwrapped OparlHead head,

        @Schema(
                description = "The version of OParl / Versionen av OParl",
                examples = "https://schema.oparl.org/1.1/",
                format = "uri")
        @Nullable
        String oparlVersion,

        @Schema(description = "The name of the system / Systemets namn", examples = "Samverka") @Nullable
        String name,

        @Schema(
                description =
                        "The licence of the data, where the operator states one / Licensen för uppgifterna, om den som driver tjänsten anger en",
                examples = "https://creativecommons.org/publicdomain/zero/1.0/",
                format = "uri")
        @Nullable
        String license,

        @Schema(
                description = "The list of organisations / Listan med organisationer",
                examples = "https://samverka.example/meetings/v1/oparl/bodies",
                format = "uri")
        @Nullable
        String body,

        @Schema(description = "Who answers questions / Vem som svarar på frågor", examples = "Samverka") @Nullable
        String contactName,

        @Schema(description = "Where to ask / Vart frågor ställs", examples = "api@samverka.example") @Nullable
        String contactEmail,

        @Schema(
                description = "About the system / Om systemet",
                examples = "https://samverka.example/docs",
                format = "uri")
        @Nullable
        String website) {}
