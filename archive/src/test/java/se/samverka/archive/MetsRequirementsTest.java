package se.samverka.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.namespace.NamespaceContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

/// METS has what E-ARK CSIP and SIP 2.1.0 demand (the requirements that are MUST and apply, by their numbers).
class MetsRequirementsTest {

    private static final Document METS = mets();

    record Requirement(String ids, String xpath) {
        @Override
        public String toString() {
            return ids;
        }
    }

    static Stream<Requirement> each_requirement_is_met() {
        var file = "/m:mets/m:fileSec/m:fileGrp/m:file";
        var references = "//m:mdRef";
        var csip = "/m:mets/m:structMap[@LABEL='CSIP' and @TYPE='PHYSICAL']";
        return Stream.of(
                new Requirement("CSIP1", "string-length(/m:mets/@OBJID) > 0"),
                new Requirement("CSIP2", "/m:mets/@TYPE = 'Textual works – Digital'"),
                new Requirement(
                        "CSIP4, CSIP5", "/m:mets[@c:CONTENTINFORMATIONTYPE = 'OTHER']/@c:OTHERCONTENTINFORMATIONTYPE"),
                new Requirement(
                        "CSIP6, SIP2", "/m:mets/@PROFILE = 'https://earksip.dilcis.eu/profile/E-ARK-SIP-v2-1-0.xml'"),
                new Requirement("CSIP117, CSIP7", "/m:mets/m:metsHdr/@CREATEDATE"),
                new Requirement("CSIP9, SIP4", "/m:mets/m:metsHdr/@c:OAISPACKAGETYPE = 'SIP'"),
                new Requirement(
                        "CSIP10 to CSIP16",
                        "count(//m:agent[@ROLE='CREATOR' and @TYPE='OTHER' and @OTHERTYPE='SOFTWARE' and m:name]"
                                + "/m:note[@c:NOTETYPE='SOFTWARE VERSION']) = 1"),
                new Requirement(
                        "SIP9 to SIP14",
                        "//m:agent[@ROLE='ARCHIVIST' and @TYPE='ORGANIZATION' and m:name]"
                                + "/m:note[@c:NOTETYPE='IDENTIFICATIONCODE']"),
                new Requirement(
                        "SIP15 to SIP20",
                        "count(//m:agent[@ROLE='CREATOR' and @TYPE='ORGANIZATION' and m:name]"
                                + "/m:note[@c:NOTETYPE='IDENTIFICATIONCODE']) = 1"),
                new Requirement("CSIP17 to CSIP20", "/m:mets/m:dmdSec[@ID and @CREATED and @STATUS='CURRENT']/m:mdRef"),
                new Requirement(
                        "CSIP31 to CSIP35",
                        "/m:mets/m:amdSec/m:digiprovMD[@ID and @CREATED and @STATUS='CURRENT']/m:mdRef"),
                new Requirement(
                        "CSIP22 to CSIP30, CSIP36 to CSIP44",
                        "count(" + references + ") = 2 and not(" + references
                                + "[not(@LOCTYPE='URL' and @x:type='simple' and @x:href and @MDTYPE and @MIMETYPE and @SIZE"
                                + " and @CREATED and @CHECKSUM and @CHECKSUMTYPE='SHA-256')])"),
                new Requirement("CSIP58, CSIP59", "/m:mets/m:fileSec/@ID"),
                new Requirement("CSIP60", "count(//m:fileGrp[@USE='Documentation']/m:file) > 0"),
                new Requirement("CSIP113", "count(//m:fileGrp[@USE='Schemas']/m:file) > 0"),
                new Requirement("CSIP114", "count(//m:fileGrp[@USE='Representations']/m:file) > 0"),
                new Requirement(
                        "CSIP62, CSIP63",
                        "//m:fileGrp[@USE='Representations' and @c:CONTENTINFORMATIONTYPE='OTHER']"
                                + "/@c:OTHERCONTENTINFORMATIONTYPE"),
                new Requirement("CSIP64 to CSIP66", "not(//m:fileGrp[not(@USE and @ID and m:file)])"),
                new Requirement(
                        "CSIP67 to CSIP72",
                        "not(" + file
                                + "[not(@ID and @MIMETYPE and @SIZE and @CREATED and @CHECKSUM and @CHECKSUMTYPE='SHA-256')])"),
                new Requirement(
                        "CSIP76 to CSIP79",
                        "not(" + file + "[count(m:FLocat[@LOCTYPE='URL' and @x:type='simple' and @x:href]) != 1])"),
                new Requirement("CSIP80 to CSIP84", "count(" + csip + "[@ID]/m:div) = 1"),
                new Requirement("CSIP85", csip + "/m:div/@ID"),
                new Requirement(
                        "CSIP88 to CSIP92",
                        "count(" + csip + "/m:div/m:div[@LABEL='Metadata' and @ID and @DMDID and @ADMID]) = 1"),
                group(csip, "CSIP93 to CSIP96, CSIP116", "Documentation"),
                group(csip, "CSIP97 to CSIP100, CSIP118", "Schemas"),
                group(csip, "CSIP101 to CSIP104, CSIP119", "Representations"));
    }

    private static Requirement group(String structure, String ids, String label) {
        var pointer = structure + "/m:div/m:div[@LABEL='" + label + "' and @ID]/m:fptr/@FILEID";
        return new Requirement(ids, "//m:fileGrp[starts-with(@USE, '" + label + "')]/@ID = " + pointer);
    }

    @ParameterizedTest
    @MethodSource
    void each_requirement_is_met(Requirement requirement) throws Exception {
        var xpath = XPathFactory.newInstance().newXPath();
        xpath.setNamespaceContext(new Prefixes());
        assertThat((Boolean) xpath.evaluate("boolean(" + requirement.xpath() + ")", METS, XPathConstants.BOOLEAN))
                .isTrue();
    }

    @Test
    void a_pdf_file_says_its_archival_format() throws Exception {
        var xpath = XPathFactory.newInstance().newXPath();
        xpath.setNamespaceContext(new Prefixes());
        assertThat(xpath.evaluate("//m:file[@MIMETYPE='application/pdf']/@s:FILEFORMATNAME", METS))
                .isEqualTo("PDF/A-2a");
    }

    private static Document mets() {
        try {
            var entries = SamplePackage.entries(SamplePackage.zip(SamplePackage.data(), null));
            var bytes = entries.get(entries.keySet().iterator().next());
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(Objects.requireNonNull(bytes)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Prefixes implements NamespaceContext {
        @Override
        public String getNamespaceURI(String prefix) {
            return switch (prefix) {
                case "m" -> MetsWriter.NAMESPACE;
                case "x" -> MetsWriter.XLINK;
                case "c" -> MetsWriter.CSIP;
                case "s" -> MetsWriter.SIP;
                default -> "";
            };
        }

        @Override
        public String getPrefix(String namespace) {
            throw new UnsupportedOperationException();
        }

        @Override
        public java.util.Iterator<String> getPrefixes(String namespace) {
            throw new UnsupportedOperationException();
        }
    }
}
