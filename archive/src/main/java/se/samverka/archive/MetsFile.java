package se.samverka.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/// The METS file of a package, read and compared with the schema of METS 1.12. Nothing is fetched: the schema
/// is part of this module, whatever the package names as its own.
record MetsFile(String objId, String label, List<PackagedFile> files) {

    private static final List<String> SCHEMAS =
            List.of("xlink.xsd", "DILCISExtensionMETS.xsd", "DILCISExtensionSIPMETS.xsd", "mets1_12.xsd");

    MetsFile {
        files = List.copyOf(files);
    }

    /// @throws Unreadable when it is no METS of an information package
    static MetsFile read(byte[] xml) throws Unreadable {
        try {
            var document = parse(xml);
            schema().newValidator().validate(new DOMSource(document));
            return of(document.getDocumentElement());
        } catch (SAXException e) {
            throw new Unreadable(
                    "METS.xml breaks the schema of METS: " + PackageEntries.printable(String.valueOf(e.getMessage())));
        } catch (IOException | RuntimeException e) {
            throw new Unreadable(
                    "METS.xml cannot be read: " + PackageEntries.printable(String.valueOf(e.getMessage())));
        }
    }

    /// @throws Unreadable when it is no XML, or has entities: neither files of this machine nor texts that grow
    static Document parse(byte[] xml) throws Unreadable {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(new ByteArrayInputStream(xml));
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new Unreadable(
                    "This is no XML of a package: " + PackageEntries.printable(String.valueOf(e.getMessage())));
        }
    }

    private static Schema schema() throws SAXException {
        var factory = SchemaFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setErrorHandler(new Strict());
        var sources = SCHEMAS.stream()
                .map(name -> (Source) new StreamSource(new StringReader(text(name)), name))
                .toArray(Source[]::new);
        return factory.newSchema(sources);
    }

    /// METS imports XLink by an address of the web; the schema before it in the list is the same.
    private static String text(String name) {
        return new String(PackageWriter.resource("schemas/" + name), StandardCharsets.UTF_8)
                .replace(" schemaLocation=\"http://www.loc.gov/standards/xlink/xlink.xsd\"", "");
    }

    /// A warning is no error; an error ends the reading.
    private static final class Strict extends DefaultHandler {
        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }
    }

    private static MetsFile of(Element mets) throws Unreadable {
        var files = new ArrayList<PackagedFile>();
        var references = mets.getElementsByTagNameNS(MetsWriter.NAMESPACE, "mdRef");
        for (int i = 0; i < references.getLength(); i++) {
            var reference = (Element) references.item(i);
            files.add(file(reference, reference));
        }
        var listed = mets.getElementsByTagNameNS(MetsWriter.NAMESPACE, "file");
        for (int i = 0; i < listed.getLength(); i++) {
            var file = (Element) listed.item(i);
            var places = file.getElementsByTagNameNS(MetsWriter.NAMESPACE, "FLocat");
            if (places.getLength() != 1) {
                throw new Unreadable("METS.xml names no place, or several, of file " + file.getAttribute("ID"));
            }
            files.add(file(file, (Element) places.item(0)));
        }
        var paths = new HashSet<String>();
        for (var file : files) {
            if (!paths.add(file.path())) {
                throw new Unreadable("METS.xml lists a file twice: " + file.path());
            }
        }
        return new MetsFile(mets.getAttribute("OBJID"), mets.getAttribute("LABEL"), files);
    }

    private static PackagedFile file(Element described, Element place) throws Unreadable {
        var path = place.getAttributeNS(MetsWriter.XLINK, "href");
        if (!Layout.isSafe(path)) {
            throw new Unreadable("METS.xml lists a file outside of the package: " + PackageEntries.printable(path));
        }
        if (!described.getAttribute("CHECKSUMTYPE").equals("SHA-256")
                || described.getAttribute("SIZE").isEmpty()) {
            throw new Unreadable("METS.xml has no SHA-256 or no size for " + path);
        }
        return new PackagedFile(
                path,
                described.getAttribute("MIMETYPE"),
                Long.parseLong(described.getAttribute("SIZE")),
                described.getAttribute("CHECKSUM"));
    }
}
