package se.samverka.platform.architecture.bait.service.hen;

/// Bait: a name that says nothing.
class MoneyHelper {}
