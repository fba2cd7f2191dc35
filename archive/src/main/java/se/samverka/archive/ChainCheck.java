package se.samverka.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Computes the chain of approvals again, from the minutes as JSON: each hash is that of the approved words and of
/// the hash before it.
final class ChainCheck {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final String INTACT = "INTACT";

    private final PackageEntries entries;
    private final Map<String, JsonNode> links = new HashMap<>();
    private final Set<String> checked = new HashSet<>();

    final List<String> faults = new ArrayList<>();
    final List<String> notes = new ArrayList<>();
    int recomputed;
    int outside;

    ChainCheck(PackageEntries entries) {
        this.entries = entries;
    }

    void run() throws IOException, Unreadable {
        var chain = json(Layout.CHAIN).path("approvals");
        links(chain);
        for (var meeting : json(Layout.PACKAGE).path("meetings")) {
            meeting(Layout.DATA + meeting.path("folder").asText() + "/");
        }
        for (var link : chain) {
            if (link.has("text") && !checked.contains(link.path("id").asText())) {
                faults.add("Approval " + link.path("sequence").asInt() + " belongs to no minutes of the package");
            }
            if (!link.has("text") && !checked.contains(link.path("id").asText())) {
                outside++;
            }
        }
    }

    private void links(JsonNode chain) {
        JsonNode before = null;
        for (var link : chain) {
            int sequence = link.path("sequence").asInt();
            links.put(link.path("id").asText(), link);
            boolean first = before == null;
            boolean next = before != null && sequence == before.path("sequence").asInt() + 1;
            if (!first && !next) {
                faults.add("The chain of approvals is not unbroken before approval " + sequence);
            } else if (before != null && !link.path("previousHash").equals(before.path("hash"))) {
                faults.add("Approval " + sequence + " does not name the hash of the approval before it");
            } else if (first && (sequence == 1) == link.has("previousHash")) {
                faults.add("The chain of approvals has no right beginning, approval " + sequence);
            }
            before = link;
        }
    }

    private void meeting(String folder) throws IOException, Unreadable {
        var path = folder + "minutes.json";
        var minutes = json(path);
        var known = new HashSet<String>();
        for (var approval : minutes.path("meeting").path("approvals")) {
            known.add(approval.path("id").asText());
            approval(path, minutes, approval);
        }
        for (var paragraph : minutes.path("paragraphs")) {
            if (!known.contains(paragraph.path("approvalId").asText())) {
                faults.add(path + ": § "
                        + PackageEntries.printable(paragraph.path("label").asText()) + " is covered by no approval");
            }
        }
    }

    private void approval(String path, JsonNode minutes, JsonNode approval) throws IOException, Unreadable {
        var id = approval.path("id").asText();
        var link = links.get(id);
        var at = path + ": approval " + approval.path("sequence").asText();
        if (link == null || !checked.add(id)) {
            faults.add(at + " is not in the chain of approvals, or is there twice");
            return;
        }
        for (var field : List.of("sequence", "hash", "previousHash", "approvedOn", "paragraphs")) {
            if (!link.path(field).equals(approval.path(field))) {
                faults.add(at + " has another " + field + " in the chain of approvals");
                return;
            }
        }
        if (!link.path("check").asText().equals(INTACT)) {
            notes.add(at + " cannot be computed again: the service said "
                    + PackageEntries.printable(link.path("check").asText()) + " when the package was made");
            return;
        }
        recompute(at, minutes, link);
    }

    private void recompute(String at, JsonNode minutes, JsonNode link) throws IOException, Unreadable {
        var hash = link.path("hash").asText();
        var written = SealedText.of(minutes, link.path("id").asText()).orElse("");
        if (!Digests.hex(written).equals(hash)) {
            faults.add(at + " does not have the hash of its minutes: their words are not those that were approved");
            return;
        }
        if (!entries.paths().contains(Layout.DATA + link.path("text").asText())) {
            faults.add(at + " has no text");
            return;
        }
        var kept = entries.read(Layout.DATA + link.path("text").asText());
        if (!Objects.equals(new String(kept, StandardCharsets.UTF_8), written)) {
            faults.add(at + " has another text than its minutes");
            return;
        }
        recomputed++;
    }

    private JsonNode json(String path) throws IOException, Unreadable {
        if (!entries.paths().contains(path)) {
            throw new Unreadable("There is no " + PackageEntries.printable(path));
        }
        try {
            return JSON.readTree(entries.read(path));
        } catch (JsonProcessingException e) {
            throw new Unreadable(path + " is no JSON: " + PackageEntries.printable(e.getOriginalMessage()));
        }
    }
}
