package se.samverka.platform.security;

import io.quarkus.security.ForbiddenException;

/// The token is valid but lacks a scope.
public final class ScopeMissing extends ForbiddenException {

    private final String scope;

    ScopeMissing(String scope) {
        super("Scope " + scope + " is missing");
        this.scope = scope;
    }

    public String scope() {
        return scope;
    }
}
