package se.samverka.platform.architecture.bait.service.hen.rest;

/// What a resource answers.
public record HenAnswer(String name) {}
