package se.samverka.meetings.decision.model;

import java.util.List;
import java.util.UUID;

/// What an event says of an agreement, as far as links need it.
///
/// @param revision counts up with every change of the agreement
/// @param readers organisation numbers of those who may read the agreement
public record KnownAgreement(UUID id, long revision, String title, String status, List<String> readers) {}
