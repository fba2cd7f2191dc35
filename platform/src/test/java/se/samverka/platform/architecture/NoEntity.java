package se.samverka.platform.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.persistence.Entity;

/// Any class but a JPA entity.
final class NoEntity extends DescribedPredicate<JavaClass> {

    NoEntity() {
        super("no entity");
    }

    @Override
    public boolean test(JavaClass type) {
        return !type.isAnnotatedWith(Entity.class);
    }
}
