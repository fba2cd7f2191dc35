package se.samverka.platform.architecture.bait.service.hen.feather;

import se.samverka.platform.architecture.bait.service.hen.HenWithFeathers;

/// Bait: needs the hen that needs it, inside one feature.
public class Feather {
    HenWithFeathers hen;
}
