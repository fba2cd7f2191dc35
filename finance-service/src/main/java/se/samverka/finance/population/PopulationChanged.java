package se.samverka.finance.population;

/// Fired inside the transaction of an import that changed at least one figure.
public record PopulationChanged() {}
