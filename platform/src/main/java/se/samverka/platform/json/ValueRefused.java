package se.samverka.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import se.samverka.contracts.ProblemCode;

/// A JSON string whose type is right and whose content breaks a rule, as a wrong check digit: the request can
/// be read, so this is a broken rule (422) and no malformed request (400).
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
