package se.samverka.finance.insight.control.model;

import java.util.Optional;
import java.util.UUID;
import se.samverka.finance.insight.control.model.ControlResult.Result;

/// The filter of a list of results. An empty field does not filter.
///
/// @param run only results of this run
/// @param latest only results of the run that was ordered last
public record ControlFilter(Optional<UUID> run, boolean latest, Optional<String> code, Optional<Result> result) {}
