package se.samverka.finance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import se.samverka.platform.value.OrganisationNumber;

/// Publishes to the real topics as agreements-service does: CloudEvents in binary mode.
public final class Publisher implements AutoCloseable {

    public static final String AGREEMENTS = "agreements.agreements.v1";
    public static final String ORGANISATIONS = "agreements.organisations.v1";
    private static final String PREFIX = "se.samverka.agreements.";

    private final KafkaProducer<String, byte[]> producer;
    private final ObjectMapper json;

    public Publisher(String bootstrapServers, ObjectMapper json) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new ByteArraySerializer());
        this.json = json;
    }

    public void agreement(AgreementFixture agreement, String fact) {
        agreement(agreement, fact, UUID.randomUUID().toString());
    }

    public void agreement(AgreementFixture agreement, String fact, String eventId) {
        send(AGREEMENTS, agreement.id().toString(), fact, eventId, write(agreement.data()));
    }

    public void organisation(OrganisationNumber number, String name, String areaCode) {
        organisation(number, name, areaCode, 1);
    }

    /// An organisation with an account, whose e-invoice endpoint is its own number.
    public void organisation(OrganisationNumber number, String name, String areaCode, long revision) {
        organisation(number, name, areaCode, revision, "organisation-registered");
    }

    public void organisation(OrganisationNumber number, String name, String areaCode, long revision, String fact) {
        var data = data(number, name, areaCode, revision);
        data.put("endpoint", "0007:" + number.value().replace("-", ""));
        data.put("buyerReference", "REF-" + number.value());
        data.put("bankgiro", BANKGIRO);
        send(ORGANISATIONS, number.value(), fact, UUID.randomUUID().toString(), write(data));
    }

    /// An organisation without an e-invoice endpoint.
    public void organisationWithoutEndpoint(OrganisationNumber number, String name, String areaCode) {
        send(
                ORGANISATIONS,
                number.value(),
                "organisation-registered",
                UUID.randomUUID().toString(),
                write(data(number, name, areaCode, 1)));
    }

    /// A payee with its account; null for none.
    public void payee(OrganisationNumber number, String name, String bankgiro, String plusgiro, long revision) {
        var data = data(number, name, null, revision);
        data.put("bankgiro", bankgiro);
        data.put("plusgiro", plusgiro);
        send(
                ORGANISATIONS,
                number.value(),
                "organisation-changed",
                UUID.randomUUID().toString(),
                write(data));
    }

    /// An invented account with a valid check digit.
    public static final String BANKGIRO = "5050-1055";

    /// An organisation whose e-invoice endpoint is its own number, without an account.
    public void organisationWithoutAccount(OrganisationNumber number, String name, long revision) {
        var data = data(number, name, null, revision);
        data.put("endpoint", "0007:" + number.value().replace("-", ""));
        send(
                ORGANISATIONS,
                number.value(),
                "organisation-changed",
                UUID.randomUUID().toString(),
                write(data));
    }

    /// A new registration of an organisation.
    public void moved(OrganisationNumber number, String name, String buyerReference, String endpoint, long revision) {
        var data = data(number, name, null, revision);
        data.put("endpoint", endpoint);
        data.put("buyerReference", buyerReference);
        send(
                ORGANISATIONS,
                number.value(),
                "organisation-changed",
                UUID.randomUUID().toString(),
                write(data));
    }

    private static Map<String, Object> data(OrganisationNumber number, String name, String areaCode, long revision) {
        var data = new HashMap<String, Object>();
        data.put("organisationNumber", number);
        data.put("name", name);
        data.put("type", "MUNICIPALITY");
        data.put("areaCode", areaCode);
        data.put("revision", revision);
        return data;
    }

    /// Any message.
    public void send(String topic, String key, String fact, String eventId, byte[] data) {
        send(new ProducerRecord<>(topic, key, data), fact, eventId);
    }

    /// Any message, sent in a request with this trace.
    public void sendTraced(String topic, String key, String fact, String traceparent) {
        var message = new ProducerRecord<>(topic, key, "{}".getBytes(StandardCharsets.UTF_8));
        header(message, "traceparent", traceparent);
        send(message, fact, UUID.randomUUID().toString());
    }

    private void send(ProducerRecord<String, byte[]> message, String fact, String eventId) {
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", eventId);
        header(message, "ce_source", "urn:samverka:agreements");
        header(message, "ce_type", PREFIX + fact + ".v1");
        header(message, "content-type", "application/json");
        try {
            producer.send(message).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("Not sent", e);
        }
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] write(Object data) {
        try {
            return json.writeValueAsBytes(data);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
