package se.samverka.edge.architecture.bait.feature;

import se.samverka.edge.architecture.bait.feature.part.Part;

/// Bait: needs a part that needs the whole.
public class Whole {
    Part part;
}
