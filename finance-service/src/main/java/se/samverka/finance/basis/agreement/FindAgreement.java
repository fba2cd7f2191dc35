package se.samverka.finance.basis.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// How the agreement that a request is about is found.
public interface FindAgreement {

    /// @param parameters of the resource method
    /// @return none of a request that is refused later, with its place
    Optional<UUID> in(List<?> parameters);

    /// In a request that names it.
    @ApplicationScoped
    class Named implements FindAgreement {

        @Override
        public Optional<UUID> in(List<?> parameters) {
            return parameters.stream()
                    .filter(OfAgreement.class::isInstance)
                    .flatMap(request -> Optional.ofNullable(((OfAgreement) request).agreementId()).stream())
                    .findFirst();
        }
    }
}
