package se.samverka.platform.changes;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.security.Caller;

/// `/changes/generations`: called after a restore, so that readers of the feed start again from the beginning.
@Path("/changes/generations")
@Tag(name = "Changes", description = "Every change of the documents, in order / Ändringar i ordning")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Caller.ADMIN)
@RunOnVirtualThread
public class FeedGenerationsResource {

    private static final int MOST_REASON = 500;

    private final FeedGenerations generations;

    FeedGenerationsResource(FeedGenerations generations) {
        this.generations = generations;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "start{Api}FeedGeneration",
            extensions = @Extension(name = "x-answers-without", value = "ETag,Location"),
            summary = "Start a new generation of the feed / Starta en ny generation",
            description =
                    "After the database was restored. Every cursor given so far is answered with 410, and its reader"
                            + " begins at the beginning. / Efter återställning. Varje tidigare markör ger 410, och läsaren börjar om.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewGeneration.class),
                            examples =
                                    @ExampleObject(
                                            name = "restore",
                                            value = "{\"reason\":\"restored from the backup of 2026-01-10\"}")))
    @APIResponse(
            responseCode = "201",
            description = "The generation / Generationen",
            content =
                    @Content(
                            schema = @Schema(implementation = FeedGeneration.class),
                            examples =
                                    @ExampleObject(
                                            name = "generation",
                                            value = "{\"id\":\"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a1f\",\"startedAt\":"
                                                    + "\"2026-01-10T08:00:00Z\",\"reason\":\"restored from the backup of"
                                                    + " 2026-01-10\"}")))
    public Response start(NewGeneration asked) {
        var reason = asked.reason() == null ? "" : asked.reason().strip();
        if (reason.isEmpty() || reason.length() > MOST_REASON) {
            throw RuleBroken.invalid(reasonInvalid());
        }
        var started = generations.start(reason);
        return Response.status(Response.Status.CREATED)
                .entity(new FeedGeneration(started.id(), started.startedAt(), started.reason()))
                .build();
    }

    /// A generation needs a reason.
    static Violation reasonInvalid() {
        return new Violation(
                "/reason", ProblemCode.REASON_INVALID, "reason must be 1 to " + MOST_REASON + " characters");
    }

    /// Why a generation is started.
    @Schema(name = "NewFeedGeneration", requiredProperties = "reason")
    public record NewGeneration(
            @Schema(
                    description = "Why the feed starts anew / Varför flödet börjar om",
                    minLength = 1,
                    maxLength = 500,
                    examples = "restored from the backup of 2026-01-10")
            @Nullable
            String reason) {}

    /// A generation of the feed.
    public record FeedGeneration(
            @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a1f")
            UUID id,

            @Schema(
                    description = "When the generation was started / När generationen startades",
                    examples = "2026-01-10T08:00:00Z")
            Instant startedAt,

            @Schema(
                    description = "Why the feed starts anew / Varför flödet börjar om",
                    examples = "restored from the backup of 2026-01-10")
            String reason) {}
}
