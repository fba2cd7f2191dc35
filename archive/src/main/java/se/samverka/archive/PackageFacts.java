package se.samverka.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What METS says of a package as a whole.
///
/// @param body whose minutes they are: the archival creator (arkivbildare)
/// @param owner the organisation that the body belongs to; null where it belongs to none
/// @param submitter the organisation that hands the package in: the body's secretariat; null without one
/// @param created when the package was ordered
/// @param softwareVersion of the service that made it
public record PackageFacts(
        String body,
        @Nullable String owner,
        @Nullable String submitter,
        int year,
        Instant created,
        String softwareVersion) {

    String title() {
        return "Protokoll " + year + ", " + body;
    }

    /// An organisation number as METS of the national specification writes it.
    static String identification(String organisationNumber) {
        return "ID:" + organisationNumber;
    }
}
