package se.samverka.archive;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes the METS file of a package: E-ARK SIP 2.1.0, which is FGS Paketstruktur 2.0 (RAFGS1V2.0).
final class MetsWriter {

    static final String NAMESPACE = "http://www.loc.gov/METS/";
    static final String XLINK = "http://www.w3.org/1999/xlink";
    static final String CSIP = "https://DILCIS.eu/XML/METS/CSIPExtensionMETS";
    static final String SIP = "https://DILCIS.eu/XML/METS/SIPExtensionMETS";

    private static final String PROFILE = "https://earksip.dilcis.eu/profile/E-ARK-SIP-v2-1-0.xml";
    /// A word of the specification's vocabulary of content categories.
    private static final String CATEGORY = "Textual works – Digital";
    /// None of the vocabulary's types of content is minutes.
    private static final String CONTENT = "samverka-minutes-1";

    private static final String SOFTWARE = "Samverka meetings-service";

    private final Xml xml = new Xml();
    private final PackageFacts facts;
    private final String created;

    private MetsWriter(PackageFacts facts) {
        this.facts = facts;
        this.created = facts.created().toString();
    }

    /// @param objId the package's id, which its folder is named by
    static byte[] write(String objId, PackageFacts facts, List<PackagedFile> files) {
        return new MetsWriter(facts).mets(objId, files);
    }

    private byte[] mets(String objId, List<PackagedFile> files) {
        var groups = files.stream().collect(Collectors.groupingBy(MetsWriter::group));
        xml.open(
                "mets",
                "xmlns",
                NAMESPACE,
                "xmlns:xlink",
                XLINK,
                "xmlns:csip",
                CSIP,
                "xmlns:sip",
                SIP,
                "xmlns:xsi",
                Xml.INSTANCE,
                "OBJID",
                objId,
                "LABEL",
                facts.title(),
                "TYPE",
                CATEGORY,
                "csip:CONTENTINFORMATIONTYPE",
                "OTHER",
                "csip:OTHERCONTENTINFORMATIONTYPE",
                CONTENT,
                "PROFILE",
                PROFILE,
                "xsi:schemaLocation",
                NAMESPACE + " schemas/mets1_12.xsd " + XLINK + " schemas/xlink.xsd " + CSIP
                        + " schemas/DILCISExtensionMETS.xsd " + SIP + " schemas/DILCISExtensionSIPMETS.xsd");
        header();
        reference("dmdSec", null, "dmd-1", "DC", one(files, Layout.DUBLIN_CORE));
        xml.open("amdSec");
        reference("digiprovMD", "3.0", "digiprov-1", "PREMIS", one(files, Layout.PREMIS));
        xml.close();
        xml.open("fileSec", "ID", "files");
        int number = 0;
        for (var group : Group.values()) {
            number = group(group, groups, number);
        }
        xml.close();
        structure(objId);
        return xml.close().bytes();
    }

    /// The file groups that the specification demands, with the name of their part of the structure.
    private enum Group {
        DOCUMENTATION("documentation", "Documentation", "Documentation"),
        SCHEMAS("schemas", "Schemas", "Schemas"),
        MINUTES("minutes", "Representations", "Representations");

        private final String id;
        private final String use;
        private final String label;

        Group(String id, String use, String label) {
            this.id = id;
            this.use = use;
            this.label = label;
        }
    }

    private static Group group(PackagedFile file) {
        if (file.path().startsWith(Layout.DATA)) {
            return Group.MINUTES;
        }
        return file.path().startsWith(Layout.SCHEMAS) ? Group.SCHEMAS : Group.DOCUMENTATION;
    }

    private static PackagedFile one(List<PackagedFile> files, String path) {
        return files.stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private void header() {
        xml.open("metsHdr", "CREATEDATE", created, "RECORDSTATUS", "NEW", "csip:OAISPACKAGETYPE", "SIP");
        xml.open("agent", "ROLE", "CREATOR", "TYPE", "OTHER", "OTHERTYPE", "SOFTWARE");
        xml.text("name", SOFTWARE);
        xml.text("note", facts.softwareVersion(), "csip:NOTETYPE", "SOFTWARE VERSION");
        xml.close();
        organisation("ARCHIVIST", facts.body(), facts.owner());
        organisation("CREATOR", facts.submitter() == null ? facts.body() : facts.submitter(), facts.submitter());
        xml.close();
    }

    private void organisation(String role, String name, @Nullable String organisationNumber) {
        xml.open("agent", "ROLE", role, "TYPE", "ORGANIZATION");
        xml.text("name", name);
        if (organisationNumber != null) {
            xml.text("note", PackageFacts.identification(organisationNumber), "csip:NOTETYPE", "IDENTIFICATIONCODE");
        }
        xml.close();
    }

    private void reference(String element, @Nullable String version, String id, String type, PackagedFile file) {
        xml.open(element, "ID", id, "CREATED", created, "STATUS", "CURRENT");
        xml.empty(
                "mdRef",
                "LOCTYPE",
                "URL",
                "xlink:type",
                "simple",
                "xlink:href",
                file.path(),
                "MDTYPE",
                type,
                "MDTYPEVERSION",
                version,
                "MIMETYPE",
                file.mediaType(),
                "SIZE",
                String.valueOf(file.size()),
                "CREATED",
                created,
                "CHECKSUM",
                file.sha256(),
                "CHECKSUMTYPE",
                "SHA-256");
        xml.close();
    }

    private int group(Group group, Map<Group, List<PackagedFile>> groups, int before) {
        xml.open(
                "fileGrp",
                "ID",
                group.id,
                "USE",
                group.use,
                "csip:CONTENTINFORMATIONTYPE",
                group == Group.MINUTES ? "OTHER" : null,
                "csip:OTHERCONTENTINFORMATIONTYPE",
                group == Group.MINUTES ? CONTENT : null);
        int number = before;
        for (var file : groups.getOrDefault(group, List.of())) {
            if (!file.path().equals(Layout.DUBLIN_CORE) && !file.path().equals(Layout.PREMIS)) {
                number++;
                file(file, "file-" + number);
            }
        }
        xml.close();
        return number;
    }

    private void file(PackagedFile file, String id) {
        xml.open(
                "file",
                "ID",
                id,
                "MIMETYPE",
                file.mediaType(),
                "SIZE",
                String.valueOf(file.size()),
                "CREATED",
                created,
                "CHECKSUM",
                file.sha256(),
                "CHECKSUMTYPE",
                "SHA-256",
                "sip:FILEFORMATNAME",
                file.mediaType().equals(PackagedFile.PDF) ? "PDF/A-2a" : null);
        xml.empty("FLocat", "LOCTYPE", "URL", "xlink:type", "simple", "xlink:href", file.path());
        xml.close();
    }

    private void structure(String objId) {
        xml.open("structMap", "ID", "structure", "TYPE", "PHYSICAL", "LABEL", "CSIP");
        xml.open("div", "ID", "div-package", "LABEL", objId);
        xml.empty("div", "ID", "div-metadata", "LABEL", "Metadata", "DMDID", "dmd-1", "ADMID", "digiprov-1");
        for (var group : Group.values()) {
            xml.open("div", "ID", "div-" + group.id, "LABEL", group.label);
            xml.empty("fptr", "FILEID", group.id);
            xml.close();
        }
        xml.close();
        xml.close();
    }
}
