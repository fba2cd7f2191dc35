package se.samverka.deploy.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import se.samverka.deploy.embedded.DemoClient;
import se.samverka.deploy.local.client.PlatformClient;

/// Loads the demo data, or continues an interrupted load: existing data is not changed.
public final class DemoData implements DemoLoader {

    private static final List<String> AGREEMENTS = List.of("1-stark", "2-samhallskontraktet", "3-ensam-ar-inte-stark");

    private final ObjectMapper json = new ObjectMapper();

    private final DemoDays days = DemoDays.now();

    @Override
    public void load(URI gateway, Consumer<String> progress) {
        String agreementId;
        try (var client = client(gateway, "platform-admin")) {
            progress.accept("organisations");
            organisations(client);
            progress.accept("population figures");
            client.postText("/finance/v1/population-figures", text("population.csv"), "text/csv")
                    .expect(200, 201);
            for (var name : AGREEMENTS) {
                agreement(client, name, progress).load();
            }
            var madeUp = agreement(client, "4-etableringsservice", progress);
            agreementId = madeUp.load();
            progress.accept("its documents, payments and amendment");
            try (var finance = client(gateway, "mdu-finance");
                    var erp = client(gateway, "vasteras-erp")) {
                var claims = new DemoClaims(finance, agreementId, days);
                claims.load();
                claims.acknowledge(erp);
                madeUp.amend(agreementId);
                claims.adjust();
            }
        }
        progress.accept("meeting of Strategisk regional beredning, 2024-04-19");
        try (var secretary = client(gateway, "region-secretary")) {
            var meeting = new DemoMeeting(secretary, text("minutes.txt"));
            meeting.link(meeting.load(), agreementId);
        }
    }

    private DemoAgreement agreement(PlatformClient client, String name, Consumer<String> progress) {
        var agreement = read("agreements/" + name + ".json");
        progress.accept("agreement " + agreement.path("terms").path("title").asText());
        return new DemoAgreement(client, agreement);
    }

    private static PlatformClient client(URI gateway, String id) {
        return new PlatformClient(gateway, id, DemoClient.SECRET);
    }

    private void organisations(PlatformClient client) {
        for (var organisation : read("organisations.json")) {
            var number = organisation.path("organisationNumber").asText();
            // 428: it exists already, and a change would need its entity tag.
            client.put("/agreements/v1/organisations/" + number, organisation, null)
                    .expect(200, 201, 428);
        }
    }

    private JsonNode read(String name) {
        try {
            return json.readTree(days.fill(text(name)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The demo data's " + name + " is no JSON", e);
        }
    }

    private static String text(String name) {
        try (var stream = open(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        var stream = DemoData.class.getResourceAsStream("/demo/" + name);
        if (stream == null) {
            throw new IllegalStateException("The demo data lacks " + name);
        }
        return stream;
    }
}
