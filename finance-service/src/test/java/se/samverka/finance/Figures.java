package se.samverka.finance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.samverka.finance.basis.agreement.model.Reading;
import se.samverka.finance.basis.agreement.model.Terms;
import se.samverka.finance.basis.population.model.PopulationFigure;
import se.samverka.finance.basis.population.model.PopulationFigures;
import se.samverka.finance.claim.allocation.model.Basis;
import se.samverka.platform.value.OrganisationNumber;

/// The facts of the golden cases, copied by hand from the source documents and Statistics Sweden's figures.
public final class Figures {

    public static final LocalDate END_OF_2023 = LocalDate.of(2023, 12, 31);
    public static final OrganisationNumber MDU = OrganisationNumber.of("202100-2916");
    public static final OrganisationNumber REGION = OrganisationNumber.of("232100-0172");
    public static final OrganisationNumber VASTERAS = OrganisationNumber.of("212000-2080");
    public static final OrganisationNumber ESKILSTUNA = OrganisationNumber.of("212000-0357");

    /// A municipality of Västmanland, with its population of 2023-12-31.
    public record Municipality(String id, String name, String number, String area, long population) {}

    public static final List<Municipality> VASTMANLAND = List.of(
            new Municipality("skinnskatteberg", "Skinnskatteberg", "212000-2023", "1904", 4_348),
            new Municipality("surahammar", "Surahammar", "212000-2031", "1907", 9_934),
            new Municipality("kungsor", "Kungsör", "212000-2056", "1960", 8_643),
            new Municipality("hallstahammar", "Hallstahammar", "212000-2064", "1961", 16_654),
            new Municipality("norberg", "Norberg", "212000-2072", "1962", 5_517),
            new Municipality("vasteras", "Västerås", "212000-2080", "1980", 159_662),
            new Municipality("sala", "Sala", "212000-2098", "1981", 22_853),
            new Municipality("fagersta", "Fagersta", "212000-2106", "1982", 13_222),
            new Municipality("koping", "Köping", "212000-2114", "1983", 25_978),
            new Municipality("arboga", "Arboga", "212000-2122", "1984", 14_002));

    /// What each payer owes STARK in 2026, calculated by hand: 591 000 kr by population in whole kronor.
    public static final Map<String, String> STARK_2026 = Map.ofEntries(
            Map.entry("232100-0172", "590000.00"),
            Map.entry("212000-2023", "9151.00"),
            Map.entry("212000-2031", "20907.00"),
            Map.entry("212000-2056", "18190.00"),
            Map.entry("212000-2064", "35050.00"),
            Map.entry("212000-2072", "11611.00"),
            Map.entry("212000-2080", "336025.00"),
            Map.entry("212000-2098", "48097.00"),
            Map.entry("212000-2106", "27827.00"),
            Map.entry("212000-2114", "54673.00"),
            Map.entry("212000-2122", "29469.00"));

    private static final long SORMLAND_2023 = 301_944;
    private static final String SOURCE = "Statistics Sweden";

    private Figures() {}

    public static PopulationFigures population() {
        var figures = new ArrayList<PopulationFigure>();
        figures.add(new PopulationFigure("04", END_OF_2023, SORMLAND_2023, SOURCE));
        for (var m : VASTMANLAND) {
            figures.add(new PopulationFigure(m.area(), END_OF_2023, m.population(), SOURCE));
        }
        return new PopulationFigures(figures);
    }

    public static Basis basis() {
        return new Basis(
                population(),
                VASTMANLAND.stream()
                        .collect(Collectors.toMap(m -> OrganisationNumber.of(m.number()), Municipality::area)));
    }

    /// A valid organisation number, for tests that need very many.
    ///
    /// @param i from 0 to 9999
    public static OrganisationNumber number(int i) {
        return IntStream.range(0, 10)
                .mapToObj(digit -> "2129%02d-%02d%d%d".formatted(i / 1000, i / 10 % 100, i % 10, digit))
                .filter(OrganisationNumber::hasValidCheckDigit)
                .map(OrganisationNumber::of)
                .findFirst()
                .orElseThrow();
    }

    /// Sound terms, as in a preview.
    public static Terms sound(se.samverka.terms.Terms written) {
        if (Reading.of(written) instanceof Reading.Unsound(var violations, var _)) {
            throw new AssertionError("Unsound terms: " + violations);
        }
        return Terms.of(written, "/terms");
    }
}
