package se.samverka.platform.architecture.bait.service.hen.model;

import jakarta.enterprise.context.ApplicationScoped;

/// Bait: a model that needs a framework.
@ApplicationScoped
public class ModelWithFramework {}
