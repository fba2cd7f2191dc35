package se.samverka.platform.architecture.bait.another;

/// A class of another service.
public class OtherThing {}
