package se.samverka.platform.architecture.bait.service.hen;

import se.samverka.platform.architecture.bait.service.hen.feather.Feather;

/// Bait: needs the feather that needs it, inside one feature.
public class HenWithFeathers {
    Feather feather;
}
