package se.samverka.finance.insight.control.model;

import java.util.Optional;
import java.util.UUID;
import se.samverka.finance.insight.control.model.ControlResult.Result;

/// Which results.
///
/// @param run those of one run
/// @param latest those of the run that was ordered last
public record ControlFilter(Optional<UUID> run, boolean latest, Optional<String> code, Optional<Result> result) {}
