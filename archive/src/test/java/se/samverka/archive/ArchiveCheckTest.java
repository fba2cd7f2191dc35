package se.samverka.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverka.seal.SealReport;

/// A package is intact as it was made, and each kind of damage is found.
class ArchiveCheckTest {

    private static final byte[] PACKAGE = SamplePackage.zip(SamplePackage.data(), SamplePackage.KEY);
    private static final Map<String, byte[]> ENTRIES = SamplePackage.entries(PACKAGE);
    private static final String FOLDER = ENTRIES.keySet().iterator().next().split("/", 2)[0];

    @TempDir
    Path folder;

    @Test
    void a_package_is_intact_as_it_was_made() throws Exception {
        var report = check(PACKAGE);
        assertThat(report.faults()).isEmpty();
        assertThat(report.id()).isEqualTo(FOLDER);
        assertThat(report.title()).isEqualTo("Protokoll 2024, Strategisk regional beredning <&>");
        assertThat(report.recomputed()).isEqualTo(3);
        assertThat(report.outside()).isEqualTo(1);
        assertThat(report.files()).isEqualTo(ENTRIES.size() - 1);
        assertThat(Objects.requireNonNull(report.seal()).state()).isEqualTo(SealReport.State.INTACT);
    }

    @Test
    void it_is_intact_when_another_program_has_zipped_or_unpacked_it() throws Exception {
        assertThat(check(SamplePackage.zipped(ENTRIES)).faults()).isEmpty();
        assertThat(ArchiveCheck.check(unpacked(), null).faults()).isEmpty();
    }

    @Test
    void the_same_data_give_the_same_bytes_but_for_the_seal() {
        var again = SamplePackage.entries(SamplePackage.zip(SamplePackage.data(), SamplePackage.KEY));
        assertThat(again.keySet()).containsExactlyElementsOf(ENTRIES.keySet());
        ENTRIES.forEach((name, bytes) -> {
            if (!name.endsWith(Layout.SEAL) && !name.endsWith(Layout.METS)) {
                assertThat(again.get(name)).as(name).isEqualTo(bytes);
            }
        });
        assertThat(SamplePackage.zip(SamplePackage.data(), null))
                .isEqualTo(SamplePackage.zip(SamplePackage.data(), null));
    }

    @Test
    void one_bit_in_any_file_is_found() throws Exception {
        var unseen = new ArrayList<String>();
        for (var name : ENTRIES.keySet()) {
            for (int at : places(name)) {
                // With the right check sum of the zip file, as one who wants to deceive writes it.
                var changed = new LinkedHashMap<>(ENTRIES);
                var bytes = content(name).clone();
                bytes[at] ^= 1;
                changed.put(name, bytes);
                if (check(SamplePackage.zipped(changed)).isIntact()) {
                    unseen.add(name + " at " + at);
                }
            }
        }
        assertThat(unseen).isEmpty();
    }

    /// The first byte, one in the middle and the last one.
    private static int[] places(String name) {
        int length = content(name).length;
        return new int[] {0, length / 2, length - 1};
    }

    @Test
    void one_bit_anywhere_in_the_zip_file_s_files_is_found() throws Exception {
        var unseen = new ArrayList<Integer>();
        int from = indexOf(PACKAGE, content(FOLDER + "/" + Layout.METS));
        for (int at = from; at < PACKAGE.length; at += 997) {
            var changed = PACKAGE.clone();
            changed[at] ^= 1;
            if (check(changed).isIntact() && isContent(at)) {
                unseen.add(at);
            }
        }
        assertThat(unseen).isEmpty();
    }

    /// Whether the byte is of a file and not of the zip file's own headers, which hold times and the like.
    private static boolean isContent(int at) {
        return ENTRIES.values().stream().anyMatch(bytes -> {
            int from = indexOf(PACKAGE, bytes);
            return from <= at && at < from + bytes.length;
        });
    }

    private static int indexOf(byte[] all, byte[] part) {
        for (int i = 0; i + part.length <= all.length; i++) {
            if (all[i] == part[0] && Arrays.equals(all, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new IllegalArgumentException("It is not in there");
    }

    record Damage(String name, UnaryOperator<Map<String, byte[]>> change, String fault) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Damage> each_damage_is_found() {
        var removals = ENTRIES.keySet().stream()
                .map(name -> new Damage(
                        "removed " + name,
                        with(entries -> entries.remove(name)),
                        name.endsWith(Layout.METS)
                                ? "There is no METS.xml"
                                : "A file is missing: " + name.substring(FOLDER.length() + 1)));
        return Stream.concat(
                removals,
                Stream.of(
                        new Damage(
                                "added",
                                with(entries -> entries.put(FOLDER + "/documentation/more.txt", new byte[1])),
                                "METS.xml does not list documentation/more.txt"),
                        new Damage(
                                "added beside the folder",
                                with(entries -> entries.put("more.txt", new byte[1])),
                                "does not unpack to one folder"),
                        new Damage("renamed", with(ArchiveCheckTest::rename), "METS.xml does not list"),
                        new Damage("the folder renamed", ArchiveCheckTest::renameFolder, "is not named by its id"),
                        new Damage(
                                "zip slip",
                                with(entries -> entries.put(FOLDER + "/../../evil.sh", new byte[1])),
                                "not safe to unpack"),
                        new Damage(
                                "an absolute name",
                                with(entries -> entries.put("/etc/evil", new byte[1])),
                                "not safe to unpack"),
                        new Damage(
                                "a backslash",
                                with(entries -> entries.put(FOLDER + "\\evil", new byte[1])),
                                "not safe to unpack"),
                        new Damage(
                                "names that differ by case",
                                with(entries -> entries.put(FOLDER + "/mets.xml", new byte[1])),
                                "two files of one name"),
                        mets(
                                "a word of METS",
                                "RECORDSTATUS=\"NEW\"",
                                "RECORDSTATUS=\"OLD\"",
                                "not the one that follows"),
                        mets("METS outside of its schema", "metsHdr", "metsHead", "breaks the schema"),
                        mets("an attribute that its extension forbids", "\"SIP\"", "\"ZIP\"", "breaks the schema"),
                        mets("METS that is no XML", "<fileSec", "<<fileSec", "is no XML"),
                        mets(
                                "METS with an entity",
                                "<mets ",
                                "<!DOCTYPE mets [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><mets ",
                                "is no XML"),
                        mets("METS that leads out", "=\"schemas/xlink.xsd\"", "=\"../xlink.xsd\"", "outside of"),
                        mets("an id of other content", FOLDER, "samverka-" + "0".repeat(32), "is not that of its"),
                        new Damage(
                                "another seal",
                                with(entries -> entries.put(FOLDER + "/" + Layout.SEAL, new byte[] {48, 0})),
                                "The seal of the checksums")));
    }

    private static UnaryOperator<Map<String, byte[]>> with(Consumer<Map<String, byte[]>> change) {
        return entries -> {
            change.accept(entries);
            return entries;
        };
    }

    private static void rename(Map<String, byte[]> entries) {
        var name = FOLDER + "/" + Layout.DATA + "meetings/2024-04-19/minutes.pdf";
        entries.put(name.replace("minutes.pdf", "minutes2.pdf"), Objects.requireNonNull(entries.remove(name)));
    }

    private static Map<String, byte[]> renameFolder(Map<String, byte[]> entries) {
        var renamed = new LinkedHashMap<String, byte[]>();
        entries.forEach((name, bytes) -> renamed.put(name.replace(FOLDER, "samverka"), bytes));
        return renamed;
    }

    private static Damage mets(String name, String words, String others, String fault) {
        return new Damage(
                name,
                with(entries -> {
                    var before = text(FOLDER + "/" + Layout.METS);
                    assertThat(before).contains(words);
                    entries.put(
                            FOLDER + "/" + Layout.METS,
                            before.replace(words, others).getBytes(StandardCharsets.UTF_8));
                }),
                fault);
    }

    @ParameterizedTest
    @MethodSource
    void each_damage_is_found(Damage damage) throws Exception {
        var report = check(SamplePackage.zipped(damage.change().apply(new LinkedHashMap<>(ENTRIES))));
        assertThat(report.faults()).anySatisfy(fault -> assertThat(fault).contains(damage.fault()));
    }

    record Words(String file, String words, String others, String fault) {
        @Override
        public String toString() {
            return file + ": " + words;
        }
    }

    static Stream<Words> words_that_were_changed_before_the_package_was_made_again_are_found() {
        var changed = "their words are not those that were approved";
        var minutes = "meetings/2024-04-19/minutes.json";
        return Stream.of(
                new Words(minutes, "Bryggan", "Muren", changed),
                new Words(minutes, "\"no\":1", "\"no\":3", changed),
                new Words(minutes, "\"ballot\":\"NO\"", "\"ballot\":\"YES\"", changed),
                new Words(minutes, "Anna Exempel\",\"role", "Eva Exempel\",\"role", changed),
                new Words(minutes, "\"title\":\"Hamnen\"", "\"title\":\"Hamnen\",\"title\":\"Sjön\"", "is no JSON"),
                new Words(minutes, "\"approvalId\":\"a3\"", "\"approvalId\":null", "is covered by no approval"),
                new Words(minutes, "\"sequence\":3", "\"sequence\":2", "another sequence"),
                new Words("approval-chain.json", "\"check\":\"INTACT\"", "\"check\":\"\",\"x\":\"\"", ""),
                new Words("approval-chain.json", "\"sequence\":2", "\"sequence\":7", "is not unbroken"),
                new Words("approval-chain.json", "\"hash\":\"2222", "\"hash\":\"3333", "does not name the hash"),
                new Words(
                        "approval-chain.json",
                        "\"hash\":\"2222",
                        "\"previousHash\":\"2\",\"hash\":\"2222",
                        "is no JSON"),
                new Words("meetings/2024-04-19/approval-3.txt", "Sjön", "Havet", "another text than its minutes"),
                new Words("meetings/2024-06-14/minutes.json", "a4", "a1", "or is there twice"));
    }

    /// Everything but the approved words is right: the checksums, METS, the id and the seal are of the changed
    /// package, as those who own the service could make it.
    @ParameterizedTest
    @MethodSource
    void words_that_were_changed_before_the_package_was_made_again_are_found(Words words) throws Exception {
        var data = new TreeMap<>(SamplePackage.data());
        var path = Layout.DATA + words.file();
        var before = new String(Objects.requireNonNull(data.get(path)), StandardCharsets.UTF_8);
        assertThat(before).contains(words.words());
        data.put(path, before.replace(words.words(), words.others()).getBytes(StandardCharsets.UTF_8));
        var report = check(SamplePackage.zip(data, SamplePackage.KEY));
        if (words.fault().isEmpty()) {
            assertThat(report.recomputed()).isZero();
            assertThat(report.notes()).hasSize(3);
        } else {
            assertThat(report.faults()).anySatisfy(fault -> assertThat(fault).contains(words.fault()));
        }
    }

    @Test
    void files_that_only_one_way_of_unpacking_finds_are_found() throws Exception {
        var hidden = new ByteArrayOutputStream();
        hidden.write("hidden".getBytes(StandardCharsets.UTF_8));
        hidden.write(PACKAGE);
        assertThat(check(hidden.toByteArray()).isIntact()).as("before").isFalse();
        var behind = Arrays.copyOf(PACKAGE, PACKAGE.length + 6);
        assertThat(check(behind).isIntact()).as("behind").isFalse();
        assertThat(check(Arrays.copyOf(PACKAGE, PACKAGE.length / 2)).isIntact())
                .as("cut off")
                .isFalse();
        assertThat(check("no zip".getBytes(StandardCharsets.UTF_8)).isIntact()).isFalse();
        // Two entries of one name: some programs unpack the first, some the last.
        var name = FOLDER + "/" + Layout.DATA + "meetings/2024-04-19/minutes.pdf";
        var twice = SamplePackage.zipped(withSecond(name));
        var renamed = new String(twice, StandardCharsets.ISO_8859_1)
                .replace("minutes.pdX", "minutes.pdf")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(check(renamed).faults())
                .anySatisfy(fault -> assertThat(fault).contains("two files of one name"));
    }

    private static Map<String, byte[]> withSecond(String name) {
        var entries = new LinkedHashMap<>(ENTRIES);
        entries.put(name.replace(".pdf", ".pdX"), new byte[1]);
        return entries;
    }

    @Test
    void a_file_that_grows_when_it_is_unpacked_is_not_read_to_its_end() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : ENTRIES.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                if (entry.getKey().endsWith(Layout.METS)) {
                    var zeros = new byte[1024 * 1024];
                    for (int i = 0; i < 100; i++) {
                        zip.write(zeros);
                    }
                } else {
                    zip.write(entry.getValue());
                }
            }
        }
        assertThat(check(out.toByteArray()).faults())
                .anySatisfy(fault -> assertThat(fault).contains("METS.xml is larger than"));
    }

    @Test
    void a_folder_with_a_link_is_not_checked_further() throws Exception {
        var unpacked = unpacked();
        Files.createSymbolicLink(unpacked.resolve("documentation").resolve("link"), folder);
        assertThat(ArchiveCheck.check(unpacked, null).faults())
                .singleElement()
                .asString()
                .contains("is no file but a link");
    }

    @Test
    void a_package_without_a_seal_is_intact_unless_a_holder_is_expected() throws Exception {
        var file = Files.write(folder.resolve("plain.zip"), SamplePackage.zip(SamplePackage.data(), null));
        assertThat(ArchiveCheck.check(file, null).faults()).isEmpty();
        assertThat(ArchiveCheck.check(file, SamplePackage.KEY.chain().getFirst())
                        .faults())
                .containsExactly("The package has no seal, and one is expected");
    }

    @Test
    void the_command_prints_what_it_found_and_fails_for_a_changed_package() throws Exception {
        var file = Files.write(folder.resolve("package.zip"), PACKAGE);
        var bad = PACKAGE.clone();
        bad[indexOf(PACKAGE, "Bryggan".getBytes(StandardCharsets.UTF_8))] ^= 1;
        var changed = Files.write(folder.resolve("changed.zip"), bad);
        var certificate = Files.writeString(
                folder.resolve("holder.pem"),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(
                                        SamplePackage.KEY.chain().getFirst().getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        assertThat(run(0, file.toString()))
                .contains(
                        "Package      " + FOLDER,
                        "3 computed again",
                        "1 in the chain",
                        "TEST SEAL",
                        "Result       INTACT");
        assertThat(run(0, "--certificate", certificate.toString(), file.toString()))
                .contains("INTACT");
        assertThat(run(1, changed.toString())).contains("Fault ", "Result       NOT INTACT");
        assertThat(run(2, folder.resolve("absent.zip").toString())).contains("Not checked");
        assertThat(run(2)).contains("Usage");
    }

    private static String run(int exitCode, String... arguments) {
        var out = new ByteArrayOutputStream();
        assertThat(VerifyArchive.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8)))
                .isEqualTo(exitCode);
        return out.toString(StandardCharsets.UTF_8);
    }

    private ArchiveReport check(byte[] zip) {
        try {
            return ArchiveCheck.check(Files.write(folder.resolve("checked.zip"), zip), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path unpacked() throws IOException {
        for (var entry : ENTRIES.entrySet()) {
            var file = folder.resolve(entry.getKey());
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.write(file, entry.getValue());
        }
        return folder.resolve(FOLDER);
    }

    private static byte[] content(String name) {
        return Objects.requireNonNull(ENTRIES.get(name));
    }

    private static String text(String name) {
        return new String(content(name), StandardCharsets.UTF_8);
    }
}
