package se.samverka.archive;

/// The descriptive (Dublin Core) and preservation (PREMIS 3) metadata of a package.
final class MetadataFiles {

    static final String PREMIS = "http://www.loc.gov/premis/v3";
    private static final String LOCAL = "local";

    private MetadataFiles() {}

    static byte[] dublinCore(String objId, PackageFacts facts) {
        var xml = new Xml();
        xml.open("metadata", "xmlns:dc", "http://purl.org/dc/elements/1.1/");
        xml.text("dc:title", facts.title());
        xml.text("dc:creator", facts.body());
        if (facts.submitter() != null) {
            xml.text("dc:publisher", PackageFacts.identification(facts.submitter()));
        }
        xml.text("dc:type", "Text");
        xml.text("dc:format", PackagedFile.PDF);
        xml.text("dc:format", "application/json");
        xml.text("dc:identifier", objId);
        xml.text("dc:language", "sv");
        xml.text("dc:coverage", String.valueOf(facts.year()));
        return xml.close().bytes();
    }

    static byte[] premis(String objId, PackageFacts facts) {
        var xml = new Xml();
        xml.open("premis", "xmlns", PREMIS, "xmlns:xsi", Xml.INSTANCE, "version", "3.0");
        xml.open("object", "xsi:type", "intellectualEntity");
        identifier(xml, "objectIdentifier", objId);
        xml.close();
        xml.open("event");
        identifier(xml, "eventIdentifier", "creation");
        xml.text("eventType", "creation");
        xml.text("eventDateTime", facts.created().toString());
        xml.open("eventDetailInformation");
        xml.text("eventDetail", "The approved minutes of the year were taken from the service that keeps them.");
        xml.close();
        identifier(xml, "linkingAgentIdentifier", "samverka-meetings-service");
        identifier(xml, "linkingObjectIdentifier", objId);
        xml.close();
        xml.open("agent");
        identifier(xml, "agentIdentifier", "samverka-meetings-service");
        xml.text("agentName", "Samverka meetings-service");
        xml.text("agentType", "software");
        xml.text("agentVersion", facts.softwareVersion());
        xml.close();
        return xml.close().bytes();
    }

    private static void identifier(Xml xml, String element, String value) {
        xml.open(element);
        xml.text(element + "Type", LOCAL);
        xml.text(element + "Value", value);
        xml.close();
    }
}
