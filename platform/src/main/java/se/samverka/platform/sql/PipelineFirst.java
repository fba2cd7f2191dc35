package se.samverka.platform.sql;

import io.quarkus.arc.DefaultBean;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.inject.Singleton;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/// Sends what waits in the [Pipeline] before Hibernate sends a statement of its own, so that a transaction's
/// statements reach the database in one order, whoever gives them. Hibernate takes one inspector: who needs another
/// extends this one.
@DefaultBean
@PersistenceUnitExtension
@Singleton
@SuppressWarnings("serial") // Never written anywhere.
public class PipelineFirst implements StatementInspector {

    private final transient Pipeline pipeline;

    public PipelineFirst(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    @Override
    public String inspect(String sql) {
        pipeline.flush();
        return sql;
    }
}
