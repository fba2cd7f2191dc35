package se.samverka.meetings.oparl;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What every object has. Of a deleted one nothing else is shown.
///
/// @param deleted true, or null
@Schema(name = "OparlHead", description = "What every object of OParl has / Det som varje objekt i OParl har")
public record OparlHead(
        @Schema(
                description = "The object's address, which never changes / Objektets adress, som aldrig ändras",
                format = "uri",
                examples = "https://samverka.example/meetings/v1/oparl/meetings/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13")
        String id,

        @Schema(
                description = "The type of the object / Objektets typ",
                format = "uri",
                examples = "https://schema.oparl.org/1.1/Meeting")
        String type,

        @Schema(
                description = "Since when it is public here / Sedan när det är offentligt här",
                format = "date-time",
                examples = "2026-11-30T08:00:00+00:00")
        String created,

        @Schema(
                description =
                        "When what is shown of it last changed, or when it was deleted / När det som visas senast ändrades, eller när det togs bort",
                format = "date-time",
                examples = "2026-11-30T08:00:00+00:00")
        String modified,

        @Schema(
                description =
                        "True when it is not public any more; then there is nothing else / Sant när det inte längre är offentligt; då finns inget annat",
                examples = "true")
        @Nullable
        Boolean deleted) {}
