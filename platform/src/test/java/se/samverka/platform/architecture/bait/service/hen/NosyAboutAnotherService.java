package se.samverka.platform.architecture.bait.service.hen;

import se.samverka.platform.architecture.bait.another.OtherThing;

/// Bait: a class that knows another service.
class NosyAboutAnotherService {
    OtherThing other = new OtherThing();
}
