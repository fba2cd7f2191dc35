package se.samverka.finance.budget;

import java.util.UUID;
import se.samverka.finance.budget.model.BudgetRow.Place;
import se.samverka.finance.budget.model.Thousands;
import se.samverka.finance.shared.csv.CsvFile;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Money;

/// What can be wrong with a file of a budget. Pointers name lines, counted from 1: `/lines/7`.
public sealed interface BudgetFileViolation extends Violation {

    /// Not a file of a budget at all.
    record FileUnreadable(String pointer, String because) implements BudgetFileViolation {
        @Override
        public String code() {
            return "budget-file-unreadable";
        }

        @Override
        public String detail() {
            return because;
        }
    }

    /// A column that every file of a budget has.
    record ColumnMissing(String pointer, String column) implements BudgetFileViolation {
        @Override
        public String code() {
            return "column-missing";
        }

        @Override
        public String detail() {
            return "The header names no column " + column;
        }
    }

    /// A column that nothing would be done with.
    record ColumnUnknown(String pointer, String column) implements BudgetFileViolation {
        @Override
        public String code() {
            return "column-unknown";
        }

        @Override
        public String detail() {
            return "A budget has no column " + CsvFile.quoted(column) + ": leave it out";
        }
    }

    /// A line with too few or too many fields.
    record LineIncomplete(String pointer, int fields, int columns) implements BudgetFileViolation {
        @Override
        public String code() {
            return "line-incomplete";
        }

        @Override
        public String detail() {
            return "The line has " + fields + " fields, and the header " + columns;
        }
    }

    /// An empty cell.
    record CellMissing(String pointer, String column) implements BudgetFileViolation {
        @Override
        public String code() {
            return "cell-missing";
        }

        @Override
        public String detail() {
            return "The cell of " + CsvFile.quoted(column) + " is empty: nothing is written 0";
        }
    }

    /// A name that nobody can read.
    record NameMalformed(String pointer, String name) implements BudgetFileViolation {
        @Override
        public String code() {
            return "value-malformed";
        }

        @Override
        public String detail() {
            return "A unit or a category has a name of 1 to " + BudgetFileReader.MAX_NAME_LENGTH
                    + " characters that can be read, not " + CsvFile.quoted(name);
        }
    }

    /// No year.
    record YearMalformed(String pointer, String year) implements BudgetFileViolation {
        @Override
        public String code() {
            return "year-malformed";
        }

        @Override
        public String detail() {
            return "A year is written 2026, and is none before 1900, not " + CsvFile.quoted(year);
        }
    }

    /// Neither income nor cost.
    record KindUnknown(String pointer, String kind) implements BudgetFileViolation {
        @Override
        public String code() {
            return "kind-unknown";
        }

        @Override
        public String detail() {
            return "A category is INCOME (intäkt) or COST (kostnad), not " + CsvFile.quoted(kind);
        }
    }

    /// No number of thousands.
    record AmountMalformed(String pointer, String column, String amount) implements BudgetFileViolation {
        @Override
        public String code() {
            return "amount-malformed";
        }

        @Override
        public String detail() {
            return "An amount is in thousands of kronor with at most three decimals, as 1181 or 1 181,5, not "
                    + CsvFile.quoted(amount) + " in " + CsvFile.quoted(column);
        }
    }

    /// A number that two readers read as two.
    record AmountAmbiguous(String pointer, String column, String amount) implements BudgetFileViolation {
        @Override
        public String code() {
            return "amount-ambiguous";
        }

        @Override
        public String detail() {
            var sign = amount.replaceAll("[.,]", "");
            return CsvFile.quoted(amount) + " in " + CsvFile.quoted(column) + " may be " + sign
                    + " or have three decimals: write " + sign + " or " + amount + "0";
        }
    }

    /// A unit's category twice in one year.
    record RowTwice(String pointer, Place place, int year, long earlierLine) implements BudgetFileViolation {
        @Override
        public String code() {
            return "row-twice";
        }

        @Override
        public String detail() {
            return "Line " + earlierLine + " already has " + place.kind() + " " + CsvFile.quoted(place.category())
                    + " of " + CsvFile.quoted(place.unit()) + " in " + year;
        }
    }

    /// No id of an agreement.
    record AgreementMalformed(String pointer, String agreement) implements BudgetFileViolation {
        @Override
        public String code() {
            return "agreement-malformed";
        }

        @Override
        public String detail() {
            return "Agreements are named by their ids with blanks between, not " + CsvFile.quoted(agreement);
        }
    }

    /// An agreement that the organisation has no part in.
    record AgreementUnknown(String pointer, UUID agreement) implements BudgetFileViolation {
        @Override
        public String code() {
            return "agreement-unknown";
        }

        @Override
        public String detail() {
            return "The organisation is in no agreement " + agreement + " that finance knows of";
        }
    }

    /// An agreement that two rows of a year would pay for.
    record AgreementTwice(String pointer, UUID agreement, int year) implements BudgetFileViolation {
        @Override
        public String code() {
            return "agreement-twice";
        }

        @Override
        public String detail() {
            return "Another row of " + year + " is the frame of agreement " + agreement + " already";
        }
    }

    /// An income that would pay for something.
    record FrameNoCost(String pointer) implements BudgetFileViolation {
        @Override
        public String code() {
            return "frame-no-cost";
        }

        @Override
        public String detail() {
            return "Contributions are paid from a row of costs";
        }
    }

    /// More agreements than a file may name.
    record TooManyAgreements(int most) implements BudgetFileViolation {
        @Override
        public String code() {
            return "too-many";
        }

        @Override
        public String pointer() {
            return "";
        }

        @Override
        public String detail() {
            return "A file names at most " + most + " agreements";
        }
    }

    /// A sum among the rows that it sums.
    record SumMisplaced(String pointer) implements BudgetFileViolation {
        @Override
        public String code() {
            return "sum-misplaced";
        }

        @Override
        public String detail() {
            return "Sums are computed: in a file with one amount to a line, leave them out";
        }
    }

    /// A sum that is not what its rows sum to.
    record SumDiffers(String pointer, String of, Money expected, Money found) implements BudgetFileViolation {
        @Override
        public String code() {
            return "sum-differs";
        }

        @Override
        public String detail() {
            return "The sum of " + CsvFile.quoted(of) + " is written as " + Thousands.of(found) + " and is "
                    + Thousands.of(expected);
        }
    }

    /// Costs with a minus: then a result of income less cost would add them.
    record CostsNegative(int year) implements BudgetFileViolation {
        @Override
        public String code() {
            return "costs-negative";
        }

        @Override
        public String pointer() {
            return "";
        }

        @Override
        public String detail() {
            return "The costs of " + year + " are below zero in all: write what something costs without a minus";
        }
    }
}
