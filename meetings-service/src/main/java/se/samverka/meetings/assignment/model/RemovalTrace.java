package se.samverka.meetings.assignment.model;

import org.jspecify.annotations.Nullable;

/// The removal of an assignment, as its history keeps it.
public record RemovalTrace(boolean removed, @Nullable String reason) {

    public static final RemovalTrace COUNTS = new RemovalTrace(false, null);

    public static RemovalTrace removed(String reason) {
        return new RemovalTrace(true, reason);
    }
}
