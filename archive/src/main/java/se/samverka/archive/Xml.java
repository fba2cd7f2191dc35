package se.samverka.archive;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// Writes XML with an element on each line. The prefix of a name is in the name, `csip:NOTETYPE`.
final class Xml {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter out;
    private int depth;
    private boolean hasChildren = true;

    Xml() {
        try {
            out = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @param attributes names and values in turn; one without a value is left out
    Xml open(String name, @Nullable String... attributes) {
        try {
            line();
            out.writeStartElement(name);
            for (int i = 0; i < attributes.length; i += 2) {
                var value = attributes[i + 1];
                if (value != null) {
                    out.writeAttribute(String.valueOf(attributes[i]), value);
                }
            }
            depth++;
            hasChildren = false;
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    Xml close() {
        try {
            depth--;
            if (hasChildren) {
                line();
            }
            out.writeEndElement();
            hasChildren = true;
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    Xml empty(String name, @Nullable String... attributes) {
        return open(name, attributes).close();
    }

    Xml text(String name, String text, @Nullable String... attributes) {
        try {
            open(name, attributes);
            out.writeCharacters(text);
            return close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] bytes() {
        try {
            out.writeCharacters("\n");
            out.writeEndDocument();
            out.close();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void line() throws XMLStreamException {
        out.writeCharacters("\n" + "  ".repeat(depth));
        hasChildren = true;
    }

    /// The namespace of XML Schema's instances, which most documents name.
    static final String INSTANCE = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI;
}
