package se.samverka.meetings.minutesimport.pdf;

import java.io.IOException;
import java.io.Serial;

/// Ends the reading of a file.
final class PdfRefused extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    private final PdfRefusal refusal;

    PdfRefused(PdfRefusal refusal) {
        super(refusal.name());
        this.refusal = refusal;
    }

    PdfRefusal refusal() {
        return refusal;
    }
}
