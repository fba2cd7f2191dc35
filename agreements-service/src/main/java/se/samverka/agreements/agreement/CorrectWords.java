package se.samverka.agreements.agreement;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.Correction.Rewording;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.RuleBroken.Kind;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.text.BodyGuard;
import se.samverka.terms.Terms;
import se.samverka.terms.TermsRules;

/// Changes words in the JSON text of terms.
@ApplicationScoped
public class CorrectWords {

    private final ObjectMapper json;
    private final WrittenTerms writtenTerms;

    public CorrectWords(ObjectMapper json, WrittenTerms writtenTerms) {
        this.json = json;
        this.writtenTerms = writtenTerms;
    }

    /// The terms with every change made.
    ///
    /// @param terms as JSON text
    /// @throws RuleBroken 409 `correction-stale` when the terms have other words there, 422 when there is no such
    ///     place or the new words break a rule of terms
    public String apply(String terms, List<Rewording> changes) {
        var tree = tree(terms);
        var nowhere = new ArrayList<Violation>();
        var stale = new ArrayList<Violation>();
        for (int i = 0; i < changes.size(); i++) {
            var change = changes.get(i);
            if (!(tree.at(JsonPointer.compile(change.pointer()).head()) instanceof ObjectNode)) {
                nowhere.add(new Violation(
                        "/changes/" + i + "/pointer",
                        ProblemCode.NO_SUCH_PLACE,
                        "The version has nothing at " + change.pointer()));
            } else if (!java.util.Objects.equals(textAt(tree, change.pointer()), change.from())) {
                var stands = textAt(tree, change.pointer());
                stale.add(new Violation(
                        "/changes/" + i + "/from",
                        ProblemCode.CORRECTION_STALE,
                        stands == null
                                ? "The version has no text at " + change.pointer() + "; leave from out"
                                : "The text at " + change.pointer() + " is: " + stands));
            }
        }
        if (!nowhere.isEmpty()) {
            throw RuleBroken.invalid(nowhere);
        }
        if (!stale.isEmpty()) {
            throw new RuleBroken(
                    Kind.CONFLICT,
                    ProblemCode.CORRECTION_STALE,
                    stale.getFirst().detail(),
                    stale);
        }
        for (var change : changes) {
            var pointer = JsonPointer.compile(change.pointer());
            ((ObjectNode) tree.at(pointer.head())).put(pointer.last().getMatchingProperty(), change.to());
        }
        var corrected = writtenTerms.read(tree.toString());
        var broken = new ArrayList<>(BodyGuard.broken(json, tree, Terms.class));
        broken.addAll(TermsRules.ofNew(corrected, corrected.validFrom(), ""));
        requireSound(broken, changes);
        return writtenTerms.write(corrected);
    }

    /// A correction is refused for the places that it changes only. Other places may break rules that are newer
    /// than the terms.
    ///
    /// @param broken every broken rule; the first one of each corrected place is reported
    private static void requireSound(List<Violation> broken, List<Rewording> changes) {
        var places = new ArrayList<Violation>();
        for (int i = 0; i < changes.size(); i++) {
            var pointer = changes.get(i).pointer();
            var to = "/changes/" + i + "/to";
            broken.stream()
                    .filter(violation -> violation.pointer().equals(pointer))
                    .findFirst()
                    .ifPresent(violation -> places.add(new Violation(to, violation.code(), violation.detail())));
        }
        if (!places.isEmpty()) {
            throw RuleBroken.invalid(places);
        }
    }

    /// Where other terms have the words that a correction has replaced. A clause or branch that has another
    /// position in them is not found.
    ///
    /// @param said the other terms
    /// @param stands the corrected terms
    static List<String> uncorrected(JsonNode said, JsonNode stands, List<Rewording> changes) {
        return changes.stream()
                .filter(change -> change.from() != null
                        && change.from().equals(textAt(said, change.pointer()))
                        && !change.from().equals(textAt(stands, change.pointer())))
                .map(Rewording::pointer)
                .toList();
    }

    /// The text at a place; null when there is none.
    private static @Nullable String textAt(JsonNode tree, String pointer) {
        var found = tree.at(pointer);
        return found.isTextual() ? found.textValue() : null;
    }

    /// The JSON text of terms, parsed for [#uncorrected].
    JsonNode tree(String terms) {
        try {
            return json.readTree(terms);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored terms cannot be read", e);
        }
    }
}
