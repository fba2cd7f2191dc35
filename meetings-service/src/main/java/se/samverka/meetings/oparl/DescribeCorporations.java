package se.samverka.meetings.oparl;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.store.BodyRepository;
import se.samverka.meetings.oparl.model.ObjectList;
import se.samverka.meetings.oparl.model.OparlType;
import se.samverka.meetings.oparl.model.OparlWords;
import se.samverka.meetings.oparl.model.PublicObject;
import se.samverka.meetings.oparl.store.KnownOrganisationRepository;
import se.samverka.meetings.oparl.store.PublicObjects;

/// Composes organisations, which OParl calls bodies (corporations). The name is what agreements-service calls the
/// organisation, and the organisation number until an event has said it.
@ApplicationScoped
public class DescribeCorporations implements Description<OparlBody> {

    private final PublicObjects objects;
    private final BodyRepository bodies;
    private final KnownOrganisationRepository organisations;
    private final DescribeLegislativeTerms terms;

    DescribeCorporations(
            PublicObjects objects,
            BodyRepository bodies,
            KnownOrganisationRepository organisations,
            DescribeLegislativeTerms terms) {
        this.objects = objects;
        this.bodies = bodies;
        this.organisations = organisations;
        this.terms = terms;
    }

    @Override
    public List<OparlBody> of(List<PublicObject> page, boolean omitInternal, OparlAddresses addresses) {
        var ids = page.stream().map(PublicObject::id).toList();
        var numbers = page.stream().map(PublicObject::corporation).toList();
        var names = organisations.names(numbers);
        var assemblies = objects.assemblies(numbers);
        var known = omitInternal ? List.<PublicObject>of() : objects.within(ids, List.of(OparlType.LEGISLATIVE_TERM));
        var shown = terms.described(known, true, addresses).stream()
                .collect(Collectors.toMap(term -> term.head().id(), Function.identity()));
        var termsOf = known.stream()
                .filter(term -> shown.containsKey(addresses.of(term)))
                .collect(Collectors.groupingBy(PublicObject::scopeId));
        return Description.each(
                page,
                addresses,
                object -> body(
                        object,
                        names.getOrDefault(
                                object.corporation(), object.corporation().value()),
                        omitInternal ? null : embedded(termsOf.getOrDefault(object.id(), List.of()), shown, addresses),
                        assemblies.getOrDefault(object.corporation(), List.of()),
                        addresses),
                OparlBody::gone);
    }

    private static List<OparlLegislativeTerm> embedded(
            List<PublicObject> terms, Map<String, OparlLegislativeTerm> shown, OparlAddresses addresses) {
        return terms.stream().map(term -> shown.get(addresses.of(term))).toList();
    }

    /// @param assemblies its elected assemblies; one of several is not the main one
    private static OparlBody body(
            PublicObject object,
            String name,
            @Nullable List<OparlLegislativeTerm> terms,
            List<UUID> assemblies,
            OparlAddresses addresses) {
        var number = object.corporation();
        Function<OparlType, String> list = type -> addresses.list(ObjectList.of(number, type));
        return new OparlBody(
                addresses.head(object),
                addresses.system(),
                name,
                number.value(),
                OparlWords.time(object.created()),
                list.apply(OparlType.ORGANIZATION),
                list.apply(OparlType.PERSON),
                list.apply(OparlType.MEMBERSHIP),
                list.apply(OparlType.MEETING),
                list.apply(OparlType.AGENDA_ITEM),
                list.apply(OparlType.PAPER),
                list.apply(OparlType.CONSULTATION),
                list.apply(OparlType.FILE),
                list.apply(OparlType.LOCATION),
                list.apply(OparlType.LEGISLATIVE_TERM),
                terms,
                assemblies.size() == 1 ? addresses.of(OparlType.ORGANIZATION, assemblies.getFirst()) : null);
    }
}
