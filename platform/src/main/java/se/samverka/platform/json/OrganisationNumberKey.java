package se.samverka.platform.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import se.samverka.platform.value.OrganisationNumber;

/// An organisation number as the name of a JSON field.
final class OrganisationNumberKey extends JsonSerializer<OrganisationNumber> {

    @Override
    public void serialize(OrganisationNumber value, JsonGenerator generator, SerializerProvider provider)
            throws IOException {
        generator.writeFieldName(value.value());
    }
}
