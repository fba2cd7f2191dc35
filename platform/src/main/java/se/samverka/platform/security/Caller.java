package se.samverka.platform.security;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.value.OrganisationNumber;

/// The caller of this request, from the bearer token: its scopes and, in the claim `organisation_number`, the
/// organisation it acts for. A caller without a token has neither.
@RequestScoped
public class Caller {

    public static final String ADMIN = "platform:admin";

    private static final List<String> CLIENT_CLAIMS = List.of("client_id", "azp");

    private final SecurityIdentity identity;
    private final Optional<String> clientClaim;

    /// @param clientClaim the claim that names the client; by default `client_id`, or `azp` when that is absent
    public Caller(
            SecurityIdentity identity, @ConfigProperty(name = "samverka.client-claim") Optional<String> clientClaim) {
        this.identity = identity;
        this.clientClaim = clientClaim;
    }

    /// The token's subject, or `anonymous`.
    public String subject() {
        var token = token();
        return token == null || token.getSubject() == null ? "anonymous" : token.getSubject();
    }

    /// The token's issuer; empty for a caller without a token. A subject is unique within its issuer only.
    public String issuer() {
        var token = token();
        return token == null || token.getIssuer() == null ? "" : token.getIssuer();
    }

    /// The client that the token was issued to, if the token names it.
    public Optional<String> client() {
        var token = token();
        if (token == null) {
            return Optional.empty();
        }
        return clientClaim.map(List::of).orElse(CLIENT_CLAIMS).stream()
                .map(token::<Object>getClaim)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst();
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
                    ProblemCode.ORGANISATION_CLAIM_INVALID,
                    "The token's claim organisation_number is no organisation number");
        }
    }

    /// The bearer token, for calling another service on the caller's behalf and with the caller's rights only.
    /// Never log it.
    public Optional<String> bearer() {
        return Optional.ofNullable(token()).map(JsonWebToken::getRawToken);
    }

    public boolean actsFor(OrganisationNumber organisation) {
        return organisation().filter(organisation::equals).isPresent();
    }

    /// Whether the caller is an administrator or acts for one of these organisations.
    public boolean sees(Collection<OrganisationNumber> readers) {
        return isAdmin() || readers.stream().anyMatch(this::actsFor);
    }

    /// For resources whose scope depends on the service: 401 without a token, 403 without the scope.
    public void require(String scope) {
        if (isAnonymous()) {
            throw new UnauthorizedException();
        }
        if (!has(scope) && !isAdmin()) {
            throw new ScopeMissing(scope);
        }
    }

    /// For actions that need the scope even from an administrator: 401 without a token, 403 without the scope.
    public void requireItself(String scope) {
        if (isAnonymous()) {
            throw new UnauthorizedException();
        }
        if (!has(scope)) {
            throw new ScopeMissing(scope);
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
