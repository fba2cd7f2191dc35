package se.samverka.platform.web;

import jakarta.ws.rs.core.MediaType;
import java.util.List;

/// Which form of a document a caller gets (RFC 9110 § 12).
public final class Negotiation {

    private Negotiation() {}

    /// The first offered type that fits the best accepted one. A request that accepts none has been refused
    /// before it reaches a resource.
    ///
    /// @param accepted the accepted media types, best first
    /// @param offered the media types that there are, the default first
    public static String chosen(List<MediaType> accepted, List<String> offered) {
        for (var type : accepted) {
            for (var offer : offered) {
                if (type.isCompatible(MediaType.valueOf(offer))) {
                    return offer;
                }
            }
        }
        return offered.getFirst();
    }
}
