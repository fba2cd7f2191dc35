package se.samverka.meetings.oparl.model;

/// The types of objects, by the names that the database has.
public enum OparlType {
    BODY("Body", "bodies"),
    LEGISLATIVE_TERM("LegislativeTerm", "legislative-terms"),
    ORGANIZATION("Organization", "organizations"),
    PERSON("Person", "persons"),
    MEMBERSHIP("Membership", "memberships"),
    MEETING("Meeting", "meetings"),
    AGENDA_ITEM("AgendaItem", "agenda-items"),
    PAPER("Paper", "papers"),
    CONSULTATION("Consultation", "consultations"),
    FILE("File", "files"),
    LOCATION("Location", "locations");

    /// What the names of types begin with in OParl 1.1.
    public static final String NAMESPACE = "https://schema.oparl.org/1.1/";

    private final String name;
    private final String path;

    OparlType(String name, String path) {
        this.name = name;
        this.path = path;
    }

    /// The value of `type`.
    public String uri() {
        return NAMESPACE + name;
    }

    /// The segment of addresses.
    public String path() {
        return path;
    }
}
