package se.samverka.finance.basis.population.model;

import java.time.Instant;
import java.util.UUID;

/// One imported file of figures.
///
/// @param recordedBy the client that sent it
/// @param sha256 of the file as it was sent, in hex
/// @param figures how many of its figures were new or changed
public record PopulationImport(
        UUID id, Instant recordedAt, String recordedBy, Format format, String sha256, int figures) {

    /// The file formats that can be read.
    public enum Format {
        CSV,
        /// As returned by Statistics Sweden's API (json-stat.org, version 2.0).
        JSON_STAT2
    }
}
