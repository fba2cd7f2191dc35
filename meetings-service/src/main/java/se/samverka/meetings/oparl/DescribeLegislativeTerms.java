package se.samverka.meetings.oparl;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.model.TermOfOffice;
import se.samverka.meetings.body.store.BodyRepository;
import se.samverka.meetings.oparl.model.PublicObject;

/// Composes terms of office. A term is known by its days: bodies with the same days have one term.
@ApplicationScoped
public class DescribeLegislativeTerms implements Description<OparlLegislativeTerm> {

    private final BodyRepository bodies;

    DescribeLegislativeTerms(BodyRepository bodies) {
        this.bodies = bodies;
    }

    @Override
    public List<OparlLegislativeTerm> of(List<PublicObject> page, boolean omitInternal, OparlAddresses addresses) {
        return described(page, false, addresses);
    }

    /// @param inside whether the terms stand in their organisation
    List<OparlLegislativeTerm> described(List<PublicObject> page, boolean inside, OparlAddresses addresses) {
        var known = bodies.withIds(page.stream().map(PublicObject::sourceId).toList());
        return Description.each(
                page,
                addresses,
                object -> {
                    var body = known.get(object.sourceId());
                    var term = body == null ? null : body.termOfOffice();
                    return term == null
                            ? null
                            : term(
                                    object,
                                    term,
                                    inside ? null : addresses.corporation(object.corporation()),
                                    addresses);
                },
                OparlLegislativeTerm::gone);
    }

    private static OparlLegislativeTerm term(
            PublicObject object, TermOfOffice term, @Nullable String corporation, OparlAddresses addresses) {
        int first = term.from().getYear();
        int last = term.to().getYear();
        return new OparlLegislativeTerm(
                addresses.head(object),
                corporation,
                first == last ? String.valueOf(first) : first + "–" + last,
                term.from(),
                term.to());
    }
}
