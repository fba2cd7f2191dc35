package se.samverka.platform.web;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/// A document with its entity tag, as a use case returns it.
///
/// @param document the body of the response
/// @param tag of the document's state
public record Tagged<T>(T document, EntityTag tag) {

    /// 200 after a change.
    public Response ok() {
        return Response.ok(document).tag(tag).build();
    }

    /// 201 with the address of the new document.
    ///
    /// @param uri of the list to which it was added
    /// @param id its last segment
    public Response created(UriInfo uri, Object id) {
        return Response.created(uri.getAbsolutePathBuilder().path(id.toString()).build())
                .entity(document)
                .tag(tag)
                .build();
    }
}
