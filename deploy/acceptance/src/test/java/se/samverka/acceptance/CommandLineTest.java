package se.samverka.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command `samverka`, as a process of its own: what it prints, its files and its exit codes.
class CommandLineTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Stockholm"));
    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    private Path folder;

    /// @param out standard output
    /// @param err standard error
    private record Result(int code, String out, String err) {}

    @Test
    void the_help_names_each_command() throws Exception {
        var help = samverka("--help");
        assertThat(help.code()).isZero();
        assertThat(help.out())
                .contains("start", "stop", "status", "demo", "import", "dead-letters", "verify", "export", "follow");
    }

    @Test
    void a_wrong_command_line_is_2_and_says_what_is_near() throws Exception {
        var wrong = samverka("verfy");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("Did you mean: samverka verify");
    }

    @Test
    void without_an_answer_the_code_is_3_and_one_line_says_why() throws Exception {
        var none = samverka("verify", "--url", "http://127.0.0.1:1");
        assertThat(none.code()).isEqualTo(3);
        assertThat(none.err()).isEqualTo("samverka: No answer from http://127.0.0.1:1/oauth2/token\n");
    }

    @Test
    void the_status_lists_the_processes() throws Exception {
        var status = samverka(
                "status", "--json", "--data", RunningPlatform.get().data().toString());
        assertThat(status.code()).isZero();
        assertThat(JsonPath.from(status.out()).<String>getList("name"))
                .containsExactly("agreements", "finance", "meetings", "gateway");
        assertThat(samverka("status", "--data", folder.toString()).code()).isEqualTo(3);
    }

    @Test
    void the_controls_pass() throws Exception {
        var verified = samverka("verify", "--json", "--url", url());
        assertThat(verified.code()).as(verified.out()).isZero();
        assertThat(JsonPath.from(verified.out()).<String>getList("result")).contains("PASSED");
    }

    @Test
    void an_export_is_written_when_its_checksum_is_right() throws Exception {
        var file = folder.resolve("fakturor.csv");
        var exported = samverka(
                "export",
                "--url",
                url(),
                "--client",
                "mdu-finance",
                "--format",
                "csv",
                "--payee",
                Client.MDU,
                "--from",
                TODAY.getYear() - 1 + "-01-01",
                "--to",
                TODAY.toString(),
                "-o",
                file.toString());
        assertThat(exported.code()).as(exported.err()).isZero();
        assertThat(Files.readString(file)).startsWith("number").contains(";INVOICE;");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    /// A client that may not export for that organisation.
    @Test
    void a_refusal_is_1_and_says_what_the_platform_says() throws Exception {
        var refused = samverka(
                "export",
                "--url",
                url(),
                "--client",
                "vasteras-erp",
                "--format",
                "CSV",
                "--payee",
                Client.MDU,
                "--from",
                "2026-01-01",
                "--to",
                "2026-12-31",
                "-o",
                folder.resolve("x").toString());
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).startsWith("samverka: The platform answered 4");
    }

    @Test
    void a_session_follows_the_feed_into_files_and_goes_on_where_it_stopped() throws Exception {
        var first = follow();
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(JsonPath.from(first.out()).getInt("written")).isPositive();
        var invoices = folder.resolve("feed/invoice");
        assertThat(invoices).isDirectoryContaining("glob:**.json").isDirectoryContaining("glob:**.xml");
        try (var files = Files.list(invoices)) {
            assertThat(files.filter(file -> file.toString().endsWith(".xml")))
                    .allSatisfy(
                            file -> assertThat(Files.readString(file)).contains("urn:oasis:names:specification:ubl"));
        }
        var second = follow();
        assertThat(JsonPath.from(second.out()).getInt("written"))
                .isLessThan(JsonPath.from(first.out()).getInt("written"));
    }

    @Test
    void a_dry_run_of_an_import_stores_nothing() throws Exception {
        var file = folder.resolve("folkmangd.csv");
        Files.writeString(file, "area,date,population,source\n1980,1999-12-31,125433,Påhittad\n");
        var dry = samverka("import", "population", file.toString(), "--dry-run", "--url", url());
        assertThat(dry.code()).as(dry.err()).isZero();
        assertThat(dry.out()).isEqualTo("would record 1, unchanged 0\n");
        assertThat(samverka("import", "population", folder.resolve("saknas.csv").toString(), "--url", url())
                        .code())
                .isEqualTo(3);
        var minutes = folder.resolve("protokoll.txt");
        Files.writeString(minutes, "Hamnnämnden 2024-03-07\n\n§ 1 Bryggan\n\nBeslut\nBryggan rivs.\n");
        var read = samverka(
                "import", "minutes", minutes.toString(), "--dry-run", "--url", url(), "--client", "region-secretary");
        assertThat(read.code()).as(read.err()).isZero();
        assertThat(read.out()).startsWith("1 paragraphs");
    }

    @Test
    void dead_letters_are_listed() throws Exception {
        var listed = samverka("dead-letters", "list", "--json", "--url", url());
        assertThat(listed.code()).as(listed.err()).isZero();
        assertThat(listed.out()).startsWith("[");
    }

    @Test
    void the_completion_knows_the_commands() throws Exception {
        assertThat(samverka("generate-completion").out())
                .contains("dead-letters")
                .contains("--dry-run");
    }

    private Result follow() throws Exception {
        return samverka(
                "follow",
                "finance",
                "--json",
                "--url",
                url(),
                "--client",
                "vasteras-erp",
                "--ubl",
                "--once",
                "--into",
                folder.resolve("feed").toString());
    }

    private static String url() {
        return "http://127.0.0.1:" + RunningPlatform.get().port();
    }

    /// What `./samverka` executes once everything is packaged.
    private Result samverka(String... arguments) throws IOException, InterruptedException {
        var root = Path.of(System.getProperty("samverka.root")).toAbsolutePath();
        var local = root.resolve("deploy/local/target");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dsamverka.root=" + root,
                "-Dstdout.encoding=UTF-8",
                "-cp",
                local.resolve("classes")
                        + File.pathSeparator
                        + Files.readString(local.resolve("classpath")).strip(),
                "se.samverka.deploy.local.cli.Samverka"));
        command.addAll(List.of(arguments));
        var out = folder.resolve("out.txt");
        var err = folder.resolve("err.txt");
        var process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
