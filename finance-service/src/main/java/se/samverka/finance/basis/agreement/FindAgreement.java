package se.samverka.finance.basis.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Finds the agreement that a request is about.
public interface FindAgreement {

    /// @param parameters of the resource method
    /// @return empty for a request that is refused later with a pointer to the mistake
    Optional<UUID> in(List<?> parameters);

    /// Finds the agreement that the request body names.
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
