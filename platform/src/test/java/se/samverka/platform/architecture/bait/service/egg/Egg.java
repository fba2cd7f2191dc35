package se.samverka.platform.architecture.bait.service.egg;

import se.samverka.platform.architecture.bait.service.hen.Chicken;

/// Bait: needs the chicken that needs it.
public class Egg {
    Chicken chicken;
}
