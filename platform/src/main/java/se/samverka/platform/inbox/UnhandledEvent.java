package se.samverka.platform.inbox;

/// An event that no retry can handle: an unknown type, or data that cannot be read.
public final class UnhandledEvent extends RuntimeException {

    private final String code;

    /// @param code stable and lower case, `event-type-unknown`
    public UnhandledEvent(String code, String reason) {
        super(reason);
        this.code = code;
    }

    public UnhandledEvent(String code, String reason, Throwable cause) {
        super(reason, cause);
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static UnhandledEvent unknownType(IncomingEvent event) {
        return new UnhandledEvent("event-type-unknown", "Events of type " + event.type() + " are not known here");
    }
}
