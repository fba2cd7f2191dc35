package se.samverka.platform.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/// A class of the project that belongs neither to this service nor to what all services share.
final class OtherService extends DescribedPredicate<JavaClass> {

    private final String root;

    OtherService(String root) {
        super("belong to another service");
        this.root = root;
    }

    @Override
    public boolean test(JavaClass type) {
        var name = type.getPackageName();
        return name.startsWith("se.samverka.")
                && !name.startsWith(root)
                && !name.startsWith("se.samverka.contracts")
                && !name.startsWith("se.samverka.terms")
                && !name.startsWith("se.samverka.search")
                && !name.startsWith("se.samverka.paper")
                && !name.startsWith("se.samverka.seal")
                && !name.startsWith("se.samverka.archive")
                && (!name.startsWith("se.samverka.platform") || name.contains(".bait"));
    }
}
