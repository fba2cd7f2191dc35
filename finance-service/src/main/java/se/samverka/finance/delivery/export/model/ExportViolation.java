package se.samverka.finance.delivery.export.model;

import se.samverka.platform.rule.Violation;

/// What can be wrong with an order, each by its name.
public sealed interface ExportViolation extends Violation {

    /// A file is either what somebody pays or what somebody is paid.
    record OneSideNeeded(String pointer) implements ExportViolation {
        @Override
        public String code() {
            return "one-side-needed";
        }

        @Override
        public String detail() {
            return "Name either payer or payee, whose documents the file is of";
        }
    }

    /// It ends before it begins.
    record PeriodReversed(String pointer) implements ExportViolation {
        @Override
        public String code() {
            return "period-reversed";
        }

        @Override
        public String detail() {
            return "The period ends with to, which must not be before from";
        }
    }

    /// More than one file takes.
    record TooManyDocuments(String pointer, int most) implements ExportViolation {
        @Override
        public String code() {
            return "too-many-documents";
        }

        @Override
        public String detail() {
            return "A file takes at most " + most + " documents; ask for a shorter period";
        }
    }
}
