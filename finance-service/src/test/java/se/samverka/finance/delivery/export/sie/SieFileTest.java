package se.samverka.finance.delivery.export.sie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.samverka.finance.delivery.export.sie.Voucher.Named;
import se.samverka.finance.delivery.export.sie.Voucher.Row;
import se.samverka.platform.value.Money;

/// SIE 4I, byte for byte.
class SieFileTest {

    private static final Charset PC8 = Charset.forName("IBM437");
    private static final Named RECEIVABLE = new Named("1510", "Kundfordringar");
    private static final Named INCOME = new Named("3510", "Bidrag");
    private static final Named STARK = new Named("01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01", "STARK");
    private static final Named PARTIES = new Named("parties", "parties");

    @Test
    void the_file_of_two_vouchers_is_the_committed_one_byte_for_byte() throws IOException {
        // Given: the region's share of STARK claimed, and a correction of 0.50 for Västerås
        var claim = new Voucher(
                LocalDate.of(2026, 1, 10),
                "Faktura 2026-000001, Region Västmanland",
                List.of(
                        new Row(RECEIVABLE, null, STARK, Money.of("590000.00")),
                        new Row(INCOME, PARTIES, STARK, Money.of("-590000.00"))));
        var credit = new Voucher(
                LocalDate.of(2026, 3, 1),
                "Kreditfaktura 2026-000012, \"Västerås stad\" – € 0,50",
                List.of(
                        new Row(INCOME, PARTIES, STARK, Money.of("0.50")),
                        new Row(RECEIVABLE, null, STARK, Money.of("-0.50"))));
        // When
        var bytes = write(List.of(claim, credit));
        // Then
        try (var golden = getClass().getResourceAsStream("/sie/two-vouchers.si")) {
            assertThat(golden).isNotNull();
            assertThat(new String(bytes, PC8)).isEqualTo(new String(golden.readAllBytes(), PC8));
        }
        assertThat(bytes).contains((byte) 0x84, (byte) 0x86);
    }

    @Test
    void a_voucher_that_does_not_sum_to_zero_cannot_be_made() {
        var row = new Row(RECEIVABLE, null, null, Money.of("1.00"));
        assertThatThrownBy(() -> new Voucher(LocalDate.EPOCH, "x", List.of(row, row)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> new Voucher(LocalDate.EPOCH, "x", List.of(new Row(RECEIVABLE, null, null, Money.ZERO))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void characters_that_the_code_page_lacks_are_replaced() {
        assertThat(Cp437.of("Mälardalens högskola, Åmål é ü ñ æ ß £"))
                .isEqualTo("Mälardalens högskola, Åmål é ü ñ æ ß £");
        assertThat(Cp437.of("€ 5 – 7 — ”citat” ’n’ …\u00A0§ 6")).isEqualTo("EUR 5 - 7 - \"citat\" 'n' ... par. 6");
        assertThat(Cp437.of("Łódź š ő Ø œ ×")).isEqualTo("Lódz s o O oe x");
        assertThat(Cp437.of("A\u030Angstro\u0308m")).isEqualTo("Ångström");
        assertThat(Cp437.of("日本 😀 \uD83D")).isEqualTo("?? ? ?");
        assertThat(Cp437.of("a\tb\r\nc\u0000\u007Fd\\e")).isEqualTo("a b  c  d/e");
    }

    @Test
    void no_text_breaks_out_of_its_quotes_or_its_line() throws IOException {
        var random = new Random(4);
        for (int round = 0; round < 500; round++) {
            var text = random.ints(30, 0, 0x2FF)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            var named = new Named(text, text);
            var lines = new String(
                            write(List.of(new Voucher(
                                    LocalDate.of(2026, 1, 1),
                                    text,
                                    List.of(
                                            new Row(RECEIVABLE, named, named, Money.ORE),
                                            new Row(INCOME, null, null, Money.ORE.negated()))))),
                            PC8)
                    .split("\r\n", -1);
            // 7 lines of the head, 2 dimensions, 2 objects, 2 accounts, 5 of the voucher, and the final line end
            assertThat(lines).hasSize(19);
            assertThat(lines).noneMatch(line -> line.chars().anyMatch(c -> c < ' ' || c == 127));
            assertThat(lines)
                    .allSatisfy(line -> assertThat(line.replace("\\\"", "")
                                            .chars()
                                            .filter(c -> c == '"')
                                            .count()
                                    % 2)
                            .isZero());
        }
    }

    @Test
    void accounts_and_objects_are_declared_once_each_in_order_before_the_vouchers() throws IOException {
        var vouchers = IntStream.range(0, 50)
                .mapToObj(i -> new Voucher(
                        LocalDate.of(2026, 1, 1),
                        "v" + i,
                        List.of(
                                new Row(RECEIVABLE, new Named("c" + i % 7, "x"), STARK, Money.ORE),
                                new Row(INCOME, null, null, Money.ORE.negated()))))
                .toList();
        var text = new String(write(vouchers), PC8);
        assertThat(text.split("#OBJEKT 1 ", -1)).hasSize(8);
        assertThat(text.split("#KONTO ", -1)).hasSize(3);
        assertThat(text.split("#VER ", -1)).hasSize(51);
        assertThat(text.lastIndexOf("#KONTO")).isLessThan(text.indexOf("#VER"));
    }

    private static byte[] write(List<Voucher> vouchers) throws IOException {
        var out = new ByteArrayOutputStream();
        var file = new SieFile(
                new SieFile.Head("202100-2916", "Mälardalens universitet", LocalDate.of(2026, 3, 2), "Samverka", "1"));
        vouchers.forEach(file::announce);
        file.writeHead(out);
        for (var voucher : vouchers) {
            file.write(voucher, out);
        }
        return out.toByteArray();
    }
}
