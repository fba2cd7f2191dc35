package se.samverka.agreements.agreement.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.AgreementFilter;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;

/// Full-text search in Swedish over the title, the purpose, and the titles of clauses and branches of an
/// agreement's latest version.
///
/// PostgreSQL stems the words, so that "kommunernas bidrag" finds "kommunen" and "bidraget"; a
/// trigger keeps the stems (V1031), and a GIN index finds them.
@ApplicationScoped
public class Search {

    private static final String QUERY = "websearch_to_tsquery('swedish', searched(:words))";

    static final String FOUND = "s.words @@ " + QUERY;
    static final String RANK = "ts_rank(h.words, " + QUERY + ")";

    /// What `querytree` answers for a search that only excludes, which no index can answer.
    private static final String ALL_BUT = "T";

    private final Sql sql;

    Search(Sql sql) {
        this.sql = sql;
    }

    /// Checks a search. One for words such as "och" alone finds nothing and is not an error.
    ///
    /// The rest of the transaction plans each statement for its own values, because the best plan depends on how
    /// many agreements have the word.
    ///
    /// @throws RuleBroken 400 for a text that is longer than [AgreementFilter#MAX_SEARCH], holds no letter or
    ///     digit, holds a control character, or names only what to leave out
    @Transactional(Transactional.TxType.MANDATORY)
    public @Nullable String words(@Nullable String q) {
        if (q == null) {
            return null;
        }
        if (q.length() > AgreementFilter.MAX_SEARCH) {
            throw refused("must have at most " + AgreementFilter.MAX_SEARCH + " characters");
        }
        if (q.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw refused("must hold a word to search for");
        }
        if (q.codePoints().anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE)) {
            throw refused("must hold no control characters");
        }
        var tree = sql.one(
                SqlQuery.of("SELECT querytree(" + QUERY
                                + ") FROM set_config('plan_cache_mode', 'force_custom_plan', true)")
                        .with("words", q),
                String.class);
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
