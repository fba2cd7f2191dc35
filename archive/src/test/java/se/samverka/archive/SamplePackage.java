package se.samverka.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import se.samverka.seal.DetachedSeal;
import se.samverka.seal.SealKey;

/// A small package: two meetings, the first approved in two parts; the second approval of the chain belongs to a
/// meeting that is not in the package.
final class SamplePackage {

    static final Instant NOW = Instant.parse("2025-02-03T09:00:00Z");
    static final SealKey KEY = SealKey.forTests(NOW.minusSeconds(60));
    static final PackageFacts FACTS = new PackageFacts(
            "Strategisk regional beredning <&>", "232100-0172", "232100-0172", 2024, NOW, "0.1.0-SNAPSHOT");

    private SamplePackage() {}

    static Map<String, byte[]> data() {
        var files = new TreeMap<String, byte[]>();
        var open = minutes(
                "m1",
                "2024-04-19",
                approvals(link("a1", 1, "[\"1\"]", null, "-"), link("a3", 3, "[\"2\"]", two(), "-")));
        var one = hash(open, "a1");
        var three = hash(open, "a3");
        var final1 = minutes(
                "m1",
                "2024-04-19",
                approvals(link("a1", 1, "[\"1\"]", null, one), link("a3", 3, "[\"2\"]", two(), three)));
        var second = minutes("m2", "2024-06-14", approvals(link("a4", 4, "[\"1\",\"2\"]", three, "-"), ""))
                .replace("\"approvalId\":\"a1\"", "\"approvalId\":\"a4\"")
                .replace("\"approvalId\":\"a3\"", "\"approvalId\":\"a4\"");
        var four = hash(second, "a4");
        put(
                files,
                "package.json",
                "{\"body\":{\"name\":\"Strategisk regional beredning <&>\",\"owner\":\"232100-0172\",\"secretariat\":\"232100-0172\"},\"year\":2024,\"meetings\":[{\"folder\":\"meetings/2024-04-19\"},{\"folder\":\"meetings/2024-06-14\"}]}");
        put(
                files,
                "approval-chain.json",
                "{\"approvals\":["
                        + chained("a1", 1, "[\"1\"]", null, one, "meetings/2024-04-19/approval-1.txt") + ","
                        + chained("a2", 2, "[\"15\"]", one, two(), null) + ","
                        + chained("a3", 3, "[\"2\"]", two(), three, "meetings/2024-04-19/approval-3.txt") + ","
                        + chained("a4", 4, "[\"1\",\"2\"]", three, four, "meetings/2024-06-14/approval-4.txt") + "]}");
        put(files, "meetings/2024-04-19/minutes.json", final1);
        put(files, "meetings/2024-04-19/minutes.pdf", "%PDF-1.7");
        put(
                files,
                "meetings/2024-04-19/approval-1.txt",
                SealedText.of(Json.read(final1), "a1").orElseThrow());
        put(
                files,
                "meetings/2024-04-19/approval-3.txt",
                SealedText.of(Json.read(final1), "a3").orElseThrow());
        var final2 = second.replace("\"hash\":\"-\"", "\"hash\":\"" + four + "\"");
        put(files, "meetings/2024-06-14/minutes.json", final2);
        put(
                files,
                "meetings/2024-06-14/approval-4.txt",
                SealedText.of(Json.read(final2), "a4").orElseThrow());
        return files;
    }

    private static String two() {
        return "2".repeat(64);
    }

    private static void put(Map<String, byte[]> files, String name, String text) {
        files.put(Layout.DATA + name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(String minutes, String approval) {
        return Digests.hex(SealedText.of(Json.read(minutes), approval).orElseThrow());
    }

    private static String approvals(String first, String second) {
        return "[" + first + (second.isEmpty() ? "" : "," + second) + "]";
    }

    private static String link(String id, int sequence, String paragraphs, @Nullable String previous, String hash) {
        return "{\"id\":\"" + id
                + "\",\"body\":\"Beredningen\",\"approvedOn\":\"2024-04-25\",\"chair\":\"Anna Exempel\","
                + "\"approvers\":[\"Bo Exempel\"],\"sequence\":" + sequence + ",\"paragraphs\":" + paragraphs
                + ",\"hash\":\"" + hash + "\""
                + (previous == null ? "" : ",\"previousHash\":\"" + previous + "\"") + "}";
    }

    private static String chained(
            String id, int sequence, String paragraphs, @Nullable String previous, String hash, @Nullable String text) {
        return "{\"id\":\"" + id + "\",\"sequence\":" + sequence + ",\"approvedOn\":\"2024-04-25\",\"paragraphs\":"
                + paragraphs + ",\"hash\":\"" + hash + "\",\"check\":\"INTACT\""
                + (previous == null ? "" : ",\"previousHash\":\"" + previous + "\"")
                + (text == null ? "" : ",\"text\":\"" + text + "\"") + "}";
    }

    private static String minutes(String meeting, String date, String approvals) {
        return "{\"meeting\":{\"id\":\"" + meeting + "\",\"date\":\"" + date
                + "\",\"status\":\"APPROVED\",\"approvals\":"
                + approvals + "},\"attendances\":[{\"name\":\"Anna Exempel\",\"role\":\"MEMBER\"}],\"paragraphs\":["
                + "{\"label\":\"1\",\"title\":\"Hamnen\",\"summary\":\"\",\"decision\":\"Bryggan\\nlagas.\",\"approvalId\":\"a1\","
                + "\"votes\":[{\"yes\":2,\"no\":1,\"abstained\":0,\"byName\":[{\"name\":\"Bo\",\"ballot\":\"NO\"}]}]},"
                + "{\"label\":\"2\",\"title\":\"Sjön\",\"summary\":\"\",\"decision\":\"Sjön renas.\",\"approvalId\":\"a3\"}]}";
    }

    /// The package of these data.
    static byte[] zip(Map<String, byte[]> data, @Nullable SealKey key) {
        var files = data.entrySet().stream()
                .map(file -> PackagedFile.of(file.getKey(), file.getValue()))
                .toList();
        var out = new ByteArrayOutputStream();
        try {
            PackageWriter.write(
                    FACTS, files, data::get, key == null ? null : list -> new DetachedSeal().seal(list, key, NOW), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// The entries in their order.
    static Map<String, byte[]> entries(byte[] zip) {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    /// Another zip program's file of the same entries, compressed.
    static byte[] zipped(Map<String, byte[]> entries) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
