package se.samverka.platform.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import se.samverka.platform.sql.Pipeline;

/// The answers that are kept for repeated requests.
@ApplicationScoped
public class KeptAnswers {

    private final Pipeline pipeline;

    public KeptAnswers(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /// Empties the kept answers to the requests that made a document, because personal data in it are erased. A
    /// repeated request is still recognised, and is answered with the document's address alone.
    ///
    /// @param path the end of the document's address with its own id, `/memberships/{id}`; the ids before it are
    ///     kept as the request spelled them
    @Transactional(Transactional.TxType.MANDATORY)
    public void empty(String path) {
        pipeline.write(Pipeline.Statement.of(
                "UPDATE idempotent_answer SET body = '' WHERE right(headers ->> 'Location', length(?)) = ?",
                path,
                path));
    }
}
