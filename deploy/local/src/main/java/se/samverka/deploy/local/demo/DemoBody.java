package se.samverka.deploy.local.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Strategisk regional beredning (SRB): 25 to 30 members from the region and the ten municipalities of the county.
/// Names are made up.
final class DemoBody {

    static final String NAME = "Strategisk regional beredning";

    private static final String REGION = "232100-0172";
    private static final String VASTERAS = "212000-2080";

    /// The county's municipalities but the largest.
    private static final List<String> MUNICIPALITIES = List.of(
            "212000-2098",
            "212000-2106",
            "212000-2114",
            "212000-2122",
            "212000-2023",
            "212000-2031",
            "212000-2056",
            "212000-2064",
            "212000-2072");

    static final Map<String, Object> SRB = Map.ofEntries(
            Map.entry("name", NAME),
            Map.entry("secretariat", REGION),
            Map.entry("parentOrganisation", REGION),
            Map.entry("kind", "PREPARATORY_COMMITTEE"),
            Map.entry("minimumSeats", 25),
            Map.entry("maximumSeats", 30),
            Map.entry(
                    "seats",
                    Stream.concat(Stream.of(VASTERAS), MUNICIPALITIES.stream())
                            .map(municipality ->
                                    Map.of("kind", "ORDINARY", "nominatingOrganisation", municipality, "minimum", 1))
                            .toList()),
            Map.entry("termOfOffice", Map.of("from", "2023-01-01", "to", "2026-12-31")),
            Map.entry(
                    "mandatoryMatters",
                    List.of(
                            "Regional utvecklingsstrategi",
                            "Länstransportplan",
                            "Tillväxtprogram",
                            "Kulturplan",
                            "Kollektivtrafik",
                            "Folkhälsa",
                            "EU-frågor")));

    private DemoBody() {}

    /// 25 members: two from each municipality but Norberg, which has one, and six from the region; and one substitute.
    static Stream<Map<String, Object>> members() {
        var region = Stream.of(
                member("Ordföranden", "CHAIR", REGION),
                member("Regionledamot 2", "MEMBER", REGION),
                member("Regionledamot 3", "MEMBER", REGION),
                member("Regionledamot 4", "MEMBER", REGION),
                member("Regionledamot 5", "MEMBER", REGION),
                member("Regionledamot 6", "MEMBER", REGION));
        var vasteras = Stream.of(
                member("Justeraren", "FIRST_VICE_CHAIR", VASTERAS),
                member("Västeråsledamoten", "MEMBER", VASTERAS),
                member("Västeråsersättaren", "SUBSTITUTE", VASTERAS));
        var others = IntStream.range(0, 17)
                .mapToObj(i -> member("Kommunledamot " + (i + 1), "MEMBER", MUNICIPALITIES.get(i / 2)));
        return Stream.of(region, vasteras, others).flatMap(members -> members);
    }

    private static Map<String, Object> member(String name, String role, String organisation) {
        return Map.of("member", name, "role", role, "organisationNumber", organisation, "from", "2023-01-01");
    }
}
