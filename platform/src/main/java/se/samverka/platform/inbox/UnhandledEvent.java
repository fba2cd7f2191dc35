package se.samverka.platform.inbox;

import se.samverka.contracts.ProblemCode;
/// An event that cannot be handled however often it is tried: an unknown type, data that cannot be read.

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
        return new UnhandledEvent(
                ProblemCode.EVENT_TYPE_UNKNOWN, "Events of type " + event.type() + " are not known here");
    }
}
