package se.samverka.platform.web;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;

/// The URIs of a request as seen from outside: path and query as received, with the public scheme and authority.
final class PublicUriInfo implements UriInfo {

    private final UriInfo received;
    private final URI address;

    /// @param address scheme and authority
    PublicUriInfo(UriInfo received, URI address) {
        this.received = received;
        this.address = address;
    }

    private URI moved(URI uri) {
        var path = uri.getRawPath() == null ? "" : uri.getRawPath();
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return URI.create(address.getScheme() + "://" + address.getRawAuthority() + path + query);
    }

    @Override
    public URI getRequestUri() {
        return moved(received.getRequestUri());
    }

    @Override
    public UriBuilder getRequestUriBuilder() {
        return UriBuilder.fromUri(getRequestUri());
    }

    @Override
    public URI getAbsolutePath() {
        return moved(received.getAbsolutePath());
    }

    @Override
    public UriBuilder getAbsolutePathBuilder() {
        return UriBuilder.fromUri(getAbsolutePath());
    }

    @Override
    public URI getBaseUri() {
        return moved(received.getBaseUri());
    }

    @Override
    public UriBuilder getBaseUriBuilder() {
        return UriBuilder.fromUri(getBaseUri());
    }

    @Override
    public URI resolve(URI uri) {
        return getBaseUri().resolve(uri);
    }

    @Override
    public URI relativize(URI uri) {
        return getRequestUri().relativize(resolve(uri));
    }

    @Override
    public String getPath() {
        return received.getPath();
    }

    @Override
    public String getPath(boolean decode) {
        return received.getPath(decode);
    }

    @Override
    public List<PathSegment> getPathSegments() {
        return received.getPathSegments();
    }

    @Override
    public List<PathSegment> getPathSegments(boolean decode) {
        return received.getPathSegments(decode);
    }

    @Override
    public MultivaluedMap<String, String> getPathParameters() {
        return received.getPathParameters();
    }

    @Override
    public MultivaluedMap<String, String> getPathParameters(boolean decode) {
        return received.getPathParameters(decode);
    }

    @Override
    public MultivaluedMap<String, String> getQueryParameters() {
        return received.getQueryParameters();
    }

    @Override
    public MultivaluedMap<String, String> getQueryParameters(boolean decode) {
        return received.getQueryParameters(decode);
    }

    @Override
    public List<String> getMatchedURIs() {
        return received.getMatchedURIs();
    }

    @Override
    public List<String> getMatchedURIs(boolean decode) {
        return received.getMatchedURIs(decode);
    }

    @Override
    public List<Object> getMatchedResources() {
        return received.getMatchedResources();
    }
}
