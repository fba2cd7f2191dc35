package se.samverka.agreements.distribution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.distribution.store.DistributionListEntity.Addressee;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Name;
import se.samverka.platform.rule.Required;
import se.samverka.platform.rule.Text;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.OrganisationNumber;

/// Who is sent the decision.
///
/// @param entries in the order of the decision, at most 500; empty until a list is written
@Schema(name = "DistributionList", description = "Distribution list / Sändlista")
public record DistributionList(
        @Schema(description = "Those who are sent the decision / De som beslutet sänds till")
        List<Entry> entries) {

    private static final int MAX_ENTRIES = 500;

    public DistributionList {
        entries = Required.list("entries", entries);
    }

    /// Somebody who is sent the decision.
    ///
    /// @param name a person, an office or an organisation, in words
    /// @param organisationNumber the organisation, where the register knows it
    /// @param address by e-mail or by post, in words
    @Schema(name = "DistributionListEntry", description = "Addressee / Mottagare")
    public record Entry(
            @Schema(
                    description = "A person, an office or an organisation, in words / Person, funktion eller"
                            + " organisation",
                    examples = "Verksamhetschef Välfärd")
            @Name(max = 300)
            String name,

            @Schema(
                    description = "The organisation, where the register has it / Organisationen, om den finns i"
                            + " registret")
            @Nullable
            OrganisationNumber organisationNumber,

            @Schema(
                    description = "Address by e-mail or post / E-post- eller postadress",
                    examples = "valfard@regionvastmanland.example")
            @Nullable
            @Text(max = 300)
            String address) {
        public Entry {
            Required.field("name", name);
        }
    }

    static DistributionList of(List<Addressee> kept) {
        return new DistributionList(kept.stream()
                .map(one -> new Entry(
                        one.name(),
                        one.organisationNumber() == null ? null : OrganisationNumber.of(one.organisationNumber()),
                        one.address()))
                .toList());
    }

    List<Addressee> addressees() {
        return entries.stream()
                .map(one -> new Addressee(
                        one.name(),
                        one.organisationNumber() == null
                                ? null
                                : one.organisationNumber().value(),
                        one.address()))
                .toList();
    }

    /// Checks what the JSON schema cannot.
    ///
    /// @param known whether the register knows an organisation
    List<Violation> check(Predicate<OrganisationNumber> known) {
        var found = new ArrayList<Violation>();
        if (entries.size() > MAX_ENTRIES) {
            found.add(new Violation(
                    "/entries", ProblemCode.OUT_OF_BOUNDS, "A distribution list has at most 500 entries"));
            return found;
        }
        Set<Entry> seen = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            var pointer = "/entries/" + i;
            var organisation = entry.organisationNumber();
            if (organisation != null && !known.test(organisation)) {
                found.add(new Violation(
                        pointer + "/organisationNumber",
                        ProblemCode.ORGANISATION_UNKNOWN,
                        "Organisation " + organisation
                                + " is not in the register; register it at /organisations first"));
            }
            if (!seen.add(entry)) {
                found.add(new Violation(pointer, ProblemCode.ENTRY_TWICE, "The list has the same entry further up"));
            }
        }
        return found;
    }
}
