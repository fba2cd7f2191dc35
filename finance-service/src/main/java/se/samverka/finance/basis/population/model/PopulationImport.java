package se.samverka.finance.basis.population.model;

import java.time.Instant;
import java.util.UUID;

/// One file of figures that was taken.
///
/// @param recordedBy the client that sent it
/// @param sha256 of the file as it was sent, in hex
/// @param figures how many of its figures were new or different
public record PopulationImport(
        UUID id, Instant recordedAt, String recordedBy, Format format, String sha256, int figures) {

    /// What files are read.
    public enum Format {
        CSV,
        /// As Statistics Sweden's API answers (json-stat.org, version 2.0).
        JSON_STAT2
    }
}
