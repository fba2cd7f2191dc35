package se.samverka.agreements.agreement;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
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

/// Words of terms that are kept as JSON text: what stands at a place, and the text with other words there.
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
    /// @throws RuleBroken 409 `correction-stale` when other words stand there, 422 when there is no such place
    ///     or the new words break a rule of terms
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
                                ? "Nothing stands at " + change.pointer() + "; leave from out"
                                : "What stands at " + change.pointer() + " is: " + stands));
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

    /// Rules that other places have come to break since the terms were agreed are none of a correction's
    /// business.
    ///
    /// @param broken every broken rule; of each corrected place the first one is reported
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

    /// Where other terms say the old words of a correction, and so do not say what the corrected text does. A
    /// place whose clause or branch has moved in them is not looked for.
    ///
    /// @param said the other terms
    /// @param stands the corrected terms
    static List<String> oldWordsIn(JsonNode said, JsonNode stands, List<Rewording> changes) {
        return changes.stream()
                .filter(change -> change.from() != null
                        && change.from().equals(textAt(said, change.pointer()))
                        && !change.from().equals(textAt(stands, change.pointer())))
                .map(Rewording::pointer)
                .toList();
    }

    /// What stands at a place; null when nothing does.
    private static @Nullable String textAt(JsonNode tree, String pointer) {
        var found = tree.at(pointer);
        return found.isTextual() ? found.textValue() : null;
    }

    public String write(List<Rewording> changes) {
        return orFail(changes, json::writeValueAsString);
    }

    public List<Rewording> read(String changes) {
        return orFail(changes, text -> json.readValue(text, new TypeReference<List<Rewording>>() {}));
    }

    /// Terms that are kept as JSON text, parsed for [#oldWordsIn].
    JsonNode tree(String terms) {
        return orFail(terms, json::readTree);
    }

    private interface Json<T, R> {
        R of(T value) throws JsonProcessingException;
    }

    private static <T, R> R orFail(T value, Json<T, R> step) {
        try {
            return step.of(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Kept terms or changes cannot be read or written", e);
        }
    }
}
