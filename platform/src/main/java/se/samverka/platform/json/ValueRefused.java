package se.samverka.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import se.samverka.contracts.ProblemCode;

/// A JSON string of the right type whose content breaks a rule, such as a wrong check digit. The request is
/// readable, so this is 422 and not 400.
public final class ValueRefused extends MismatchedInputException {

    private final ProblemCode code;

    ValueRefused(JsonParser parser, ProblemCode code, String detail, Class<?> type, Throwable cause) {
        super(parser, detail, type);
        this.code = code;
        initCause(cause);
    }

    /// Stable code of the broken rule.
    public ProblemCode code() {
        return code;
    }
}
