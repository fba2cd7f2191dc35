package se.samverka.platform.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// Rules for reading and writing JSON. Unknown fields, repeated fields, and numbers in place of strings are errors;
/// amounts and organisation numbers are strings; dates and times are RFC 3339 text; absent values are omitted.
@Singleton
public class JsonRules implements ObjectMapperCustomizer {

    /// Nesting of objects and lists. Terms with the deepest allowed split need 43; deeper ones are read too, so
    /// that the error can name the split.
    public static final int MAX_DEPTH = 200;

    /// Most characters of a field name.
    private static final int MAX_NAME = 500;

    /// After the modules that Quarkus registers: the last module registered for a type is used.
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    // Quarkus builds the mapper, so it can only be configured as an instance, by a method that Jackson has
    // deprecated.
    @SuppressWarnings("deprecation")
    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("samverka-values")
                .addSerializer(Money.class, ToStringSerializer.instance)
                .addSerializer(OrganisationNumber.class, ToStringSerializer.instance)
                .addSerializer(Fraction.class, ToStringSerializer.instance)
                .addKeySerializer(OrganisationNumber.class, new OrganisationNumberKey())
                .addDeserializer(LocalDate.class, new DateReader())
                .addDeserializer(Money.class, new ValueReader<>(Money.class, ProblemCode.AMOUNT_INVALID, Money::of))
                .addDeserializer(
                        Fraction.class, new ValueReader<>(Fraction.class, ProblemCode.SHARE_INVALID, Fraction::parse))
                .addDeserializer(
                        OrganisationNumber.class,
                        new ValueReader<>(
                                OrganisationNumber.class,
                                ProblemCode.ORGANISATION_NUMBER_INVALID,
                                OrganisationNumber::of)));
        mapper.configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true);
        mapper.configure(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, true);
        mapper.configure(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, true);
        mapper.configure(DeserializationFeature.ACCEPT_FLOAT_AS_INT, false);
        mapper.configure(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, true);
        mapper.configure(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS, true);
        mapper.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
        mapper.configure(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, false);
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxNameLength(MAX_NAME)
                        .build());
        mapper.getFactory().configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true);
        mapper.getFactory().configure(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION, false);
        mapper.setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
    }
}
