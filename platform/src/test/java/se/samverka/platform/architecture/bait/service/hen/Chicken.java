package se.samverka.platform.architecture.bait.service.hen;

import se.samverka.platform.architecture.bait.service.egg.Egg;

/// Bait: needs the egg that needs it.
public class Chicken {
    Egg egg;
}
