package se.samverka.finance.basis.quarantine;

import se.samverka.finance.basis.quarantine.model.Quarantine;
import se.samverka.platform.rule.Violation;

/// An event that may be missing of an agreement.
record Quarantined(Quarantine quarantine) implements Violation {

    @Override
    public String code() {
        return quarantine.code();
    }

    @Override
    public String detail() {
        return quarantine.reason() + " (dead letter " + quarantine.id() + ", " + quarantine.since() + ")";
    }

    @Override
    public String pointer() {
        return "";
    }
}
