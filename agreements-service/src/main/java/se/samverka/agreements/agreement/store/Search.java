package se.samverka.agreements.agreement.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;

/// Full-text search in Swedish over an agreement's title, purpose, and the titles of its clauses and branches,
/// as the version says that counts last.
///
/// PostgreSQL does it: words are stemmed, so that "kommunernas bidrag" finds "kommunen" and "bidraget"; a
/// trigger keeps the stems (V1031), and a GIN index finds them.
@ApplicationScoped
public class Search {

    /// The longest search, in characters.
    public static final int MAX_LENGTH = 200;

    private static final String QUERY = "websearch_to_tsquery(''swedish'', searched(?))";

    static final String FOUND = "cast(sql('(? @@ " + QUERY + ")', s.words, :words) as Boolean) = true";
    static final String RANK = "sql('ts_rank(?, " + QUERY + ")', h.words, :words)";

    /// What `querytree` says of a search that only leaves out, which no index can answer.
    private static final String ALL_BUT = "T";

    private final EntityManager entities;

    Search(EntityManager entities) {
        this.entities = entities;
    }

    /// What a caller searches for, checked. A search for nothing but words such as "och" finds nothing, and is
    /// no error.
    ///
    /// The rest of the transaction plans each statement for its own values: whether the index of words is the
    /// shorter way depends on how many agreements have the word.
    ///
    /// @throws RuleBroken 400 for a text that is longer than [#MAX_LENGTH], holds no letter or digit, holds a
    ///     control character, or names only what to leave out
    @Transactional(Transactional.TxType.MANDATORY)
    public @Nullable String words(@Nullable String q) {
        if (q == null) {
            return null;
        }
        if (q.length() > MAX_LENGTH) {
            throw refused("must have at most " + MAX_LENGTH + " characters");
        }
        if (q.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw refused("must hold a word to search for");
        }
        if (q.codePoints().anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE)) {
            throw refused("must hold no control characters");
        }
        var tree = entities.createNativeQuery(
                        "SELECT querytree(websearch_to_tsquery('swedish', searched(?1)))"
                                + " FROM set_config('plan_cache_mode', 'force_custom_plan', true)",
                        String.class)
                .setParameter(1, q)
                .getSingleResult();
        if (ALL_BUT.equals(tree)) {
            throw refused("must name a word to find, and not only words to leave out");
        }
        return q;
    }

    private static RuleBroken refused(String rule) {
        return new RuleBroken(
                RuleBroken.Kind.MALFORMED, ProblemCode.QUERY_PARAMETER_INVALID, "Query parameter q " + rule);
    }
}
