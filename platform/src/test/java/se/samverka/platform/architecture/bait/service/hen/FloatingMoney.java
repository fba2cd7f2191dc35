package se.samverka.platform.architecture.bait.service.hen;

/// Bait: an amount that is not exact.
class FloatingMoney {
    double kronor;
}
