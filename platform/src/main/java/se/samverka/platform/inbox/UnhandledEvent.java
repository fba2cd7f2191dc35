package se.samverka.platform.inbox;

import se.samverka.contracts.ProblemCode;
/// An event that no retry can handle: an unknown type, or data that cannot be read.

public final class UnhandledEvent extends RuntimeException {

    private final ProblemCode code;

    public UnhandledEvent(ProblemCode code, String reason) {
        super(reason);
        this.code = code;
    }

    public UnhandledEvent(ProblemCode code, String reason, Throwable cause) {
        super(reason, cause);
        this.code = code;
    }

    public ProblemCode code() {
        return code;
    }

    public static UnhandledEvent unknownType(IncomingEvent event) {
        return new UnhandledEvent(
                ProblemCode.EVENT_TYPE_UNKNOWN, "Events of type " + event.type() + " are not known here");
    }
}
