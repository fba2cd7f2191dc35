package se.samverka.meetings.minutesimport.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.Charset;
import java.util.Optional;
import se.samverka.meetings.minutesimport.model.MinutesRefused;
import se.samverka.meetings.minutesimport.model.MinutesSource;
import se.samverka.meetings.minutesimport.pdf.ReadPdf;
import se.samverka.platform.rule.RuleBroken;

/// Takes the text out of what a caller sends, before the transaction of the import begins.
@Provider
@Consumes({MediaType.TEXT_PLAIN, MinutesSource.PDF})
public class MinutesSourceReader implements MessageBodyReader<SentMinutes> {

    private final ReadPdf pdf;

    MinutesSourceReader(ReadPdf pdf) {
        this.pdf = pdf;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == SentMinutes.class;
    }

    /// @throws RuleBroken when there is no text to read
    @Override
    public SentMinutes readFrom(
            Class<SentMinutes> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        if (mediaType.isCompatible(MediaType.valueOf(MinutesSource.PDF))) {
            return new SentMinutes(pdf.read(body));
        }
        var charset = charset(mediaType);
        return new SentMinutes(MinutesSource.ofText(body.readAllBytes(), charset));
    }

    /// The charset of the media type; empty when it declares none.
    private static Optional<Charset> charset(MediaType mediaType) {
        return Optional.ofNullable(mediaType.getParameters().get(MediaType.CHARSET_PARAMETER))
                .map(MinutesSourceReader::charset);
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            throw RuleBroken.invalid(MinutesRefused.minutesCharsetUnknown(name));
        }
    }
}
