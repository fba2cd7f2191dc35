package se.samverka.meetings.oparl;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import se.samverka.meetings.oparl.OparlPage.Links;
import se.samverka.meetings.oparl.OparlPage.Pagination;
import se.samverka.meetings.oparl.model.ObjectFilter;
import se.samverka.meetings.oparl.model.ObjectList;
import se.samverka.meetings.oparl.model.OparlType;
import se.samverka.meetings.oparl.model.PublicObject;
import se.samverka.meetings.oparl.store.PublicObjects;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.value.OrganisationNumber;

/// Shows objects and lists of them. Everybody may read them, and everybody reads the same.
@ApplicationScoped
public class ShowOparl {

    private final PublicObjects objects;

    ShowOparl(PublicObjects objects) {
        this.objects = objects;
    }

    /// An object, also one that is deleted.
    ///
    /// @throws RuleBroken 404 when it has never been public
    @Transactional
    public <T> T one(OparlType type, UUID id, OparlAddresses addresses, Description<T> description) {
        return described(
                objects.one(type, id).orElseThrow(() -> RuleBroken.notFound("object")), addresses, description);
    }

    /// @throws RuleBroken 404 when it has never had anything public
    @Transactional
    public <T> T corporation(OrganisationNumber number, OparlAddresses addresses, Description<T> description) {
        return described(
                objects.corporation(number).orElseThrow(() -> RuleBroken.notFound("object")), addresses, description);
    }

    /// A page of a list. What appears while a client reads page by page stands last.
    ///
    /// @throws RuleBroken 404 when there is no such list
    @Transactional
    public <T> OparlPage<T> page(
            ObjectList list, ObjectFilter filter, OparlAddresses addresses, Description<T> description) {
        boolean known = list.corporation()
                .map(number -> objects.corporation(number).isPresent())
                .or(() -> list.body()
                        .map(body -> objects.one(OparlType.ORGANIZATION, body).isPresent()))
                .orElse(true);
        if (!known) {
            throw RuleBroken.notFound("object");
        }
        var found = objects.page(list, filter);
        boolean more = found.size() > filter.limit();
        var shown = more ? found.subList(0, filter.limit()) : found;
        return new OparlPage<>(
                description.of(shown, filter.omitInternal(), addresses),
                new Pagination(filter.limit()),
                new Links(
                        addresses.page(list, filter.first()),
                        addresses.page(list, filter),
                        more
                                ? addresses.page(
                                        list, filter.behind(shown.getLast().id()))
                                : null));
    }

    private static <T> T described(PublicObject object, OparlAddresses addresses, Description<T> description) {
        return description.of(List.of(object), false, addresses).stream()
                .findFirst()
                .orElseThrow(() -> RuleBroken.notFound("object"));
    }
}
