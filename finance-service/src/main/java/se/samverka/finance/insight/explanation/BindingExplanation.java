package se.samverka.finance.insight.explanation;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.agreement.model.Bindings;
import se.samverka.finance.basis.agreement.model.Bindings.Binding;
import se.samverka.platform.value.OrganisationNumber;

/// How the payer was bound to the agreement.
@Schema(name = "ExplainedBinding", description = "How the payer was bound to the agreement / Betalarens bundenhet")
public record BindingExplanation(
        @Schema(description = "Whether and how the payer is bound / Om och hur betalaren är bunden")
        State state,

        @Schema(
                description =
                        "Versions of the terms to which its approvals bind it, ascending; empty if it has approved"
                                + " none / Versioner som den är bunden av")
        List<VersionRange> versions,

        @Schema(
                description = "Day on which its entry condition was met; absent until then / Bunden från och med",
                examples = "2025-12-20")
        @Nullable
        LocalDate bindingFrom) {

    /// As in the agreement's events; UNBOUND for a party that they do not mention.
    @Schema(name = "ExplainedBindingState")
    public enum State {
        BOUND,
        UNBOUND,
        CONTESTED,
        RELEASED
    }

    /// Versions from one number to another.
    @Schema(name = "ExplainedVersionRange", description = "Versions from first to last / Versioner från och till")
    public record VersionRange(
            @Schema(description = "First version, inclusive / Första version, inklusive", examples = "1")
            int first,

            @Schema(description = "Last version, inclusive / Sista version, inklusive", examples = "3")
            int last) {}

    static BindingExplanation of(Bindings bindings, OrganisationNumber payer) {
        return bindings.of(payer)
                .map(BindingExplanation::of)
                .orElseGet(() -> new BindingExplanation(State.UNBOUND, List.of(), null));
    }

    private static BindingExplanation of(Binding binding) {
        var state = switch (binding.state()) {
            case BOUND -> State.BOUND;
            case CONTESTED -> State.CONTESTED;
            case RELEASED -> State.RELEASED;
        };
        return new BindingExplanation(
                state,
                binding.versions().stream()
                        .map(range -> new VersionRange(range.first(), range.last()))
                        .toList(),
                binding.from());
    }
}
