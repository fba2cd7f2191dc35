package se.samverka.platform.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.EntityManager;
import org.hibernate.StatelessSession;

/// The classes that give access to Hibernate: JPA's, Hibernate's own and Panache's. A service's own repository,
/// which extends one of them, does not count.
final class PersistenceContext extends DescribedPredicate<JavaClass> {

    PersistenceContext() {
        super("are an EntityManager, a session or Panache's");
    }

    @Override
    public boolean test(JavaClass type) {
        return type.isAssignableTo(EntityManager.class)
                || type.isAssignableTo(StatelessSession.class)
                || type.isEquivalentTo(Panache.class)
                || type.isEquivalentTo(PanacheQuery.class)
                || type.isEquivalentTo(PanacheRepositoryBase.class);
    }
}
