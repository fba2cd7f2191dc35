package se.samverka.platform.security;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.value.OrganisationNumber;

/// The caller of this request, from the bearer token: its scopes and, in the claim `organisation_number`, the
/// organisation it acts for. A caller without a token has neither.
@RequestScoped
public class Caller {

    public static final String ADMIN = "platform:admin";

    private final SecurityIdentity identity;

    public Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /// The token's subject, or `anonymous`.
    public String subject() {
        var token = token();
        return token == null || token.getSubject() == null ? "anonymous" : token.getSubject();
    }

    public boolean isAnonymous() {
        return identity.isAnonymous();
    }

    /// Whether the caller has scope `platform:admin`, which sees everything.
    public boolean isAdmin() {
        return has(ADMIN);
    }

    public boolean has(String scope) {
        return scopes().contains(scope);
    }

    /// The organisation that the caller acts for, if its token names one.
    public Optional<OrganisationNumber> organisation() {
        var token = token();
        if (token == null || !(token.getClaim("organisation_number") instanceof String number)) {
            return Optional.empty();
        }
        try {
            return Optional.of(OrganisationNumber.of(number));
        } catch (IllegalArgumentException e) {
            throw new RuleBroken(
                    RuleBroken.Kind.FORBIDDEN,
                    "organisation-claim-invalid",
                    "The token's claim organisation_number is no organisation number");
        }
    }

    /// The bearer token itself, to ask another service on the caller's behalf and with no more rights than the
    /// caller has. It belongs in no log.
    public Optional<String> bearer() {
        return Optional.ofNullable(token()).map(JsonWebToken::getRawToken);
    }

    public boolean actsFor(OrganisationNumber organisation) {
        return organisation().filter(organisation::equals).isPresent();
    }

    /// Whether the caller may see what these organisations may read: as one of them, or as an administrator.
    public boolean sees(Collection<OrganisationNumber> readers) {
        return isAdmin() || readers.stream().anyMatch(this::actsFor);
    }

    /// For resources whose scope depends on the service: 401 without a token, 403 without the scope.
    public void require(String scope) {
        if (isAnonymous()) {
            throw new UnauthorizedException();
        }
        if (!has(scope) && !isAdmin()) {
            throw new ForbiddenException();
        }
    }

    private Set<String> scopes() {
        var token = token();
        if (token == null || !(token.getClaim("scope") instanceof String scope)) {
            return Set.of();
        }
        return Set.of(scope.trim().split("\\s+"));
    }

    private @Nullable JsonWebToken token() {
        return identity.getPrincipal() instanceof JsonWebToken token ? token : null;
    }
}
