package se.samverka.finance.delivery.export.sie;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.delivery.export.sie.Voucher.Named;

/// Writes a SIE 4I file. Accounts and objects are declared before the vouchers that use them, ordered by number;
/// where a number has several names, the first is used. The same vouchers give the same bytes.
public final class SieFile {

    private static final String LINE_END = "\r\n";
    private static final String COST_CENTRE = "1";
    private static final String PROJECT = "6";

    private final Head head;
    private final SortedMap<String, String> accounts = new TreeMap<>();
    private final SortedMap<String, String> costCentres = new TreeMap<>();
    private final SortedMap<String, String> projects = new TreeMap<>();

    /// Identifies the organisation, the program and the day of the file.
    ///
    /// @param organisationNumber with its hyphen
    /// @param program the program that made the file
    public record Head(
            String organisationNumber, String name, LocalDate generatedOn, String program, String programVersion) {}

    public SieFile(Head head) {
        this.head = head;
    }

    /// Registers the accounts and objects that a voucher uses. Call it for every voucher before the first is
    /// written.
    public void announce(Voucher voucher) {
        for (var row : voucher.rows()) {
            announce(row.account(), accounts);
            announce(row.costCentre(), costCentres);
            announce(row.project(), projects);
        }
    }

    public void writeHead(OutputStream out) throws IOException {
        line(out, "#FLAGGA 0");
        line(out, "#PROGRAM " + quoted(head.program()) + " " + quoted(head.programVersion()));
        line(out, "#FORMAT PC8");
        line(out, "#GEN " + day(head.generatedOn()));
        line(out, "#SIETYP 4");
        line(out, "#ORGNR " + head.organisationNumber());
        line(out, "#FNAMN " + quoted(head.name()));
        line(out, "#DIM " + COST_CENTRE + " " + quoted("Kostnadsställe"));
        line(out, "#DIM " + PROJECT + " " + quoted("Projekt"));
        for (var object : costCentres.entrySet()) {
            line(out, "#OBJEKT " + COST_CENTRE + " " + quoted(object.getKey()) + " " + quoted(object.getValue()));
        }
        for (var object : projects.entrySet()) {
            line(out, "#OBJEKT " + PROJECT + " " + quoted(object.getKey()) + " " + quoted(object.getValue()));
        }
        for (var account : accounts.entrySet()) {
            line(out, "#KONTO " + account.getKey() + " " + quoted(account.getValue()));
        }
    }

    /// Without series and number, which the receiving system assigns.
    public void write(Voucher voucher, OutputStream out) throws IOException {
        line(out, "#VER \"\" \"\" " + day(voucher.date()) + " " + quoted(voucher.text()));
        line(out, "{");
        for (var row : voucher.rows()) {
            line(out, "   #TRANS " + row.account().number() + " {" + objects(row) + "} " + row.amount());
        }
        line(out, "}");
    }

    private static void announce(@Nullable Named named, SortedMap<String, String> known) {
        if (named != null) {
            known.putIfAbsent(named.number(), named.name());
        }
    }

    private static String objects(Voucher.Row row) {
        var costCentre = row.costCentre();
        var project = row.project();
        return ((costCentre == null ? "" : COST_CENTRE + " " + quoted(costCentre.number()) + " ")
                        + (project == null ? "" : PROJECT + " " + quoted(project.number())))
                .strip();
    }

    private static String quoted(String text) {
        return '"' + Cp437.of(text).replace("\"", "\\\"") + '"';
    }

    private static String day(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static void line(OutputStream out, String line) throws IOException {
        out.write((line + LINE_END).getBytes(Cp437.CHARSET));
    }
}
