package se.samverka.edge.architecture.bait.feature.part;

import se.samverka.edge.architecture.bait.feature.Whole;

/// Bait: needs the whole that it is a part of.
public class Part {
    Whole whole;
}
