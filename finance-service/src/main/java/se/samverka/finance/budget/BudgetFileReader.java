package se.samverka.finance.budget;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.budget.model.BudgetKind;
import se.samverka.finance.budget.model.BudgetRow;
import se.samverka.finance.budget.model.BudgetRow.Place;
import se.samverka.finance.budget.model.BudgetTable;
import se.samverka.finance.budget.model.Thousands;
import se.samverka.finance.shared.csv.CsvFile;
import se.samverka.finance.shared.csv.CsvFile.Line;
import se.samverka.finance.shared.csv.UnreadableCsv;
import se.samverka.platform.rule.Characters;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Money;

/// Reads a budget from a spreadsheet's CSV, with amounts in thousands of kronor. Either one amount per line
/// (`year,unit,category,kind,amount`, and optionally `agreements` that are paid from it), or a table as in an
/// operational plan: `year,kind,category` and then a column for each unit. A table may have a column and lines of
/// sums, which are then checked; a blank cell means 0. Column names may be Swedish.
public final class BudgetFileReader {

    /// A bound on the amounts in one file.
    static final int MAX_ROWS = 5_000;

    static final int MAX_NAME_LENGTH = 100;
    private static final int MAX_VIOLATIONS = 100;
    private static final int FIRST_YEAR = 1900;
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}]*");

    private static final Map<String, BudgetKind> KINDS = Map.of(
            "income",
            BudgetKind.INCOME,
            "intäkt",
            BudgetKind.INCOME,
            "intäkter",
            BudgetKind.INCOME,
            "cost",
            BudgetKind.COST,
            "costs",
            BudgetKind.COST,
            "kostnad",
            BudgetKind.COST,
            "kostnader",
            BudgetKind.COST);

    private record YearPlace(int year, Place place) {}

    private final List<Violation> violations = new ArrayList<>();
    private final SortedMap<Integer, List<BudgetRow>> years = new TreeMap<>();
    private final Map<YearPlace, Long> seen = new HashMap<>();
    private final CsvFile file;
    private final BudgetColumns columns;
    private final WrittenSums sums = new WrittenSums();
    private final FrameReader frames = new FrameReader(violations);

    private BudgetFileReader(CsvFile file) {
        this.file = file;
        this.columns = BudgetColumns.of(file, violations);
    }

    /// @throws RuleBroken 422 with a pointer per bad line, `/lines/7`; then nothing of the file is imported
    public static BudgetFile read(byte[] bytes) {
        try {
            var reader = new BudgetFileReader(CsvFile.read(bytes, MAX_ROWS));
            if (reader.violations.isEmpty()) {
                reader.rows();
            }
            if (!reader.violations.isEmpty()) {
                throw RuleBroken.invalid(
                        reader.violations.stream().limit(MAX_VIOLATIONS).toList());
            }
            return new BudgetFile(reader.years, reader.frames.pointers());
        } catch (UnreadableCsv unreadable) {
            throw RuleBroken.invalid(BudgetFileViolation.fileUnreadable(unreadable.pointer(), unreadable.because()));
        }
    }

    private void rows() {
        for (var line : file.lines()) {
            // Spreadsheets also save formatted empty lines below a table.
            if (!line.isBlank()) {
                row(line);
            }
            if (violations.size() >= MAX_VIOLATIONS) {
                return;
            }
            if (seen.size() > MAX_ROWS) {
                violations.add(BudgetFileViolation.fileUnreadable("", "A file has at most " + MAX_ROWS + " amounts"));
                return;
            }
        }
        if (!violations.isEmpty()) {
            return;
        }
        if (years.isEmpty()) {
            violations.add(BudgetFileViolation.fileUnreadable("", "The file has no amounts"));
        }
        var told = new TreeSet<>(years.keySet());
        told.addAll(sums.years());
        told.forEach(year -> check(year, years.getOrDefault(year, List.of())));
    }

    private void check(int year, List<BudgetRow> rows) {
        if (BudgetTable.cells(rows) > BudgetTable.MAX_CELLS) {
            violations.add(BudgetFileViolation.fileUnreadable(
                    "",
                    "The table of " + year + " has more than " + BudgetTable.MAX_CELLS
                            + " cells (units times categories)"));
            return;
        }
        var table = BudgetTable.of(rows);
        violations.addAll(sums.check(year, table));
        if (table.cost().total().isNegative()) {
            violations.add(BudgetFileViolation.costsNegative(year));
        }
    }

    private void row(Line line) {
        int expected = file.names().size();
        if (line.cells().size() != expected) {
            violations.add(BudgetFileViolation.lineIncomplete(
                    line.pointer(), line.cells().size(), expected));
            return;
        }
        int before = violations.size();
        int year = year(line);
        var category = name(line, columns.category(), line.cells().get(columns.category()));
        boolean sumLine = BudgetColumns.isSum(category);
        var kind = sumLine && line.cells().get(columns.kind()).isEmpty() ? null : kind(line);
        if (columns.isTable()) {
            tableLine(line, year, category, kind, sumLine);
            return;
        }
        var unit = name(line, columns.unit(), line.cells().get(columns.unit()));
        var amount = amount(line, columns.amount());
        if (sumLine || BudgetColumns.isSum(unit)) {
            violations.add(BudgetFileViolation.sumMisplaced(line.pointer()));
        } else if (kind != null && violations.size() == before) {
            var agreements = columns.agreements() < 0
                    ? Set.<UUID>of()
                    : frames.read(line, year, kind, line.cells().get(columns.agreements()));
            add(line, year, new BudgetRow(unit, category, kind, amount, agreements));
        }
    }

    private void tableLine(Line line, int year, String category, @Nullable BudgetKind kind, boolean sumLine) {
        int before = violations.size();
        var sum = Money.ZERO;
        for (int column : columns.units()) {
            boolean blank = isBlank(line.cells().get(column));
            if (sumLine && blank) {
                continue;
            }
            var unit = name(line, column, file.names().get(column));
            // The plan leaves the cell blank where a unit has nothing; the category and the unit stay in the table.
            var amount = blank ? Money.ZERO : amount(line, column);
            sum = sum.plus(amount);
            if (violations.size() > before) {
                continue;
            }
            if (sumLine) {
                sums.ofUnit(line, year, kind, unit, amount);
            } else if (kind != null) {
                add(line, year, new BudgetRow(unit, category, kind, amount));
            }
        }
        if (columns.sum() >= 0 && !isBlank(line.cells().get(columns.sum()))) {
            var written = amount(line, columns.sum());
            if (sumLine) {
                sums.ofAll(line, year, kind, written);
            } else if (violations.size() == before) {
                WrittenSums.differs(line.pointer(), category, sum, written).ifPresent(violations::add);
            }
        }
    }

    /// Also removes blanks that a spreadsheet inserts into a number.
    private static boolean isBlank(String cell) {
        return BLANK.matcher(cell).matches();
    }

    private void add(Line line, int year, BudgetRow row) {
        var earlier = seen.putIfAbsent(new YearPlace(year, row.place()), line.number());
        if (earlier != null) {
            violations.add(BudgetFileViolation.rowTwice(line.pointer(), row.place(), year, earlier));
            return;
        }
        years.computeIfAbsent(year, first -> new ArrayList<>()).add(row);
    }

    private int year(Line line) {
        var text = line.cells().get(columns.year());
        if (!text.matches("[0-9]{4}") || Integer.parseInt(text) < FIRST_YEAR) {
            violations.add(
                    text.isEmpty()
                            ? BudgetFileViolation.cellMissing(
                                    line.pointer(), file.names().get(columns.year()))
                            : BudgetFileViolation.yearMalformed(line.pointer(), text));
            return 0;
        }
        return Integer.parseInt(text);
    }

    private @Nullable BudgetKind kind(Line line) {
        var text = line.cells().get(columns.kind());
        var kind = KINDS.get(text.toLowerCase(Locale.ROOT));
        if (kind == null) {
            violations.add(
                    text.isEmpty()
                            ? BudgetFileViolation.cellMissing(
                                    line.pointer(), file.names().get(columns.kind()))
                            : BudgetFileViolation.kindUnknown(line.pointer(), text));
        }
        return kind;
    }

    /// The name in the form in which it is compared: composed letters, and one blank for several or for a line
    /// break.
    private String name(Line line, int column, String written) {
        var name = Normalizer.normalize(written, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
        if (Characters.isBlank(name)) {
            violations.add(
                    BudgetFileViolation.cellMissing(line.pointer(), file.names().get(column)));
        } else if (name.length() > MAX_NAME_LENGTH || name.codePoints().anyMatch(Character::isISOControl)) {
            violations.add(BudgetFileViolation.nameMalformed(line.pointer(), name));
        }
        return name;
    }

    private Money amount(Line line, int column) {
        var text = line.cells().get(column).strip();
        var name = file.names().get(column);
        var wrong = Optional.<Violation>empty();
        if (text.isEmpty()) {
            wrong = Optional.of(BudgetFileViolation.cellMissing(line.pointer(), name));
        } else {
            switch (Thousands.read(text)) {
                case Thousands.Reading.Read(var amount) -> {
                    return amount;
                }
                case Thousands.Reading.Ambiguous() ->
                    wrong = Optional.of(BudgetFileViolation.amountAmbiguous(line.pointer(), name, text));
                case Thousands.Reading.Malformed() ->
                    wrong = Optional.of(BudgetFileViolation.amountMalformed(line.pointer(), name, text));
            }
        }
        wrong.ifPresent(violations::add);
        return Money.ZERO;
    }
}
