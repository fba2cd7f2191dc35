package se.samverka.agreements.agreement.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.Terms;
import se.samverka.terms.Terms.EntryCondition;

/// Which of a party's bodies decide on an agreement or an amendment.
///
/// @param names one for each body; the first is meant when a decision names none. Empty when the terms name no
///     body, and then any may decide
public record DecidingBodies(List<String> names) {

    public static final DecidingBodies ANY = new DecidingBodies(List.of());

    public DecidingBodies {
        names = List.copyOf(names);
    }

    /// The party's body by the newest version that names one.
    ///
    /// @param written versions of the terms in the order of their numbers
    public static DecidingBodies namedIn(List<Terms> written, OrganisationNumber party) {
        return ANY.or(written.reversed().stream()
                .flatMap(terms -> terms.entryConditions().stream())
                .filter(condition -> condition.party().equals(party))
                .map(EntryCondition::decidingBody)
                .findFirst()
                .orElse(null));
    }

    /// These and that one last, unless it is one of them or blank.
    public DecidingBodies or(@Nullable String name) {
        if (name == null || name.isBlank() || isNamed(name)) {
            return this;
        }
        var more = new ArrayList<>(names);
        more.add(name.strip());
        return new DecidingBodies(more);
    }

    /// These and then those.
    public DecidingBodies or(DecidingBodies others) {
        var all = this;
        for (var name : others.names) {
            all = all.or(name);
        }
        return all;
    }

    boolean allow(String name) {
        return names.isEmpty() || isNamed(name);
    }

    private boolean isNamed(String name) {
        return names.stream().anyMatch(known -> BodyName.same(known, name));
    }

    /// The body that is meant when a decision names none.
    public Optional<String> standIn() {
        return names.stream().findFirst();
    }

    @Override
    public String toString() {
        return String.join(" or ", names);
    }
}
