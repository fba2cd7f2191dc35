package se.samverka.agreements.annex;

import jakarta.ws.rs.core.EntityTag;

/// An answer with its entity tag.
public record Shown(AnnexDocument document, EntityTag tag) {}
