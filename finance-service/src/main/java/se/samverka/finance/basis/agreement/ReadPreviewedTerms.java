package se.samverka.finance.basis.agreement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.agreement.model.Terms;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;
import se.samverka.terms.TermsRules;

/// Reads terms that are previewed, with the same codes and pointers as when a draft with the terms is refused. Only
/// the check against the register of organisations is left to agreements-service.
@ApplicationScoped
public class ReadPreviewedTerms {

    private static final Pattern LENIENT =
            Pattern.compile("(^|[,;\\s])handling\\s*=\\s*\"?lenient\"?($|[,;\\s])", Pattern.CASE_INSENSITIVE);

    private final ObjectMapper json;

    public ReadPreviewedTerms(ObjectMapper json) {
        this.json = json;
    }

    /// Which rules the terms must satisfy.
    public enum Handling {
        /// All rules of new terms.
        STRICT,
        /// Only the rules without which terms cannot be computed. Agreements-service asks this of terms that it
        /// already keeps and that may be older than a rule.
        LENIENT;

        /// @param prefer header `Prefer` (RFC 7240)
        public static Handling of(@Nullable String prefer) {
            return prefer != null && ReadPreviewedTerms.LENIENT.matcher(prefer).find() ? LENIENT : STRICT;
        }
    }

    /// @param firstDay on which the terms would take effect
    /// @param base JSON pointer of the terms in the request body
    /// @throws RuleBroken 422 with every rule that the terms break, each with its pointer
    public Terms run(se.samverka.terms.Terms written, LocalDate firstDay, String base, Handling handling) {
        var broken = handling == Handling.LENIENT
                ? TermsRules.ofKept(written, base)
                : brokenWhenNew(written, firstDay, base);
        if (!broken.isEmpty()) {
            throw RuleBroken.invalid(broken);
        }
        return Terms.of(written, base);
    }

    private List<Violation> brokenWhenNew(se.samverka.terms.Terms written, LocalDate firstDay, String base) {
        var broken = new ArrayList<>(TermsRules.ofNew(written, firstDay, base));
        TermsRules.ofSize(text(written), base).ifPresent(broken::add);
        return broken;
    }

    private String text(se.samverka.terms.Terms written) {
        try {
            return json.writeValueAsString(written);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Terms cannot be written as JSON", e);
        }
    }
}
