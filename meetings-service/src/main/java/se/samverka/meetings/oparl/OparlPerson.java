package se.samverka.meetings.oparl;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A person who has been elected to a body.
@Schema(
        name = "OparlPerson",
        description = "A person who has been elected to a body / En person som är vald till ett organ")
public record OparlPerson(
        @JsonUnwrapped OparlHead head,

        @Schema(
                description = "The organisation / Organisationen",
                examples = "https://samverka.example/meetings/v1/oparl/bodies/232100-0172",
                format = "uri")
        @Nullable
        String body,

        @Schema(description = "The person's name / Personens namn", examples = "Eva Exempel") @Nullable
        String name,

        @Schema(
                description =
                        "Memberships, past ones too; left out by omit_internal / Ledamotskap, även tidigare; utelämnas med omit_internal")
        @Nullable
        List<OparlMembership> membership) {

    /// What is shown of one that is gone.
    static OparlPerson gone(OparlHead head) {
        return new OparlPerson(head, null, null, null);
    }
}
