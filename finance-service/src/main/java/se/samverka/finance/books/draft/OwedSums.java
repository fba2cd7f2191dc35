package se.samverka.finance.books.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import se.samverka.finance.books.draft.model.Draft;
import se.samverka.finance.books.draft.model.WantedDrafts;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.shared.moved.MovedSum;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// What each payer owes for each year: what is issued, less what is credited, with the drafts.
final class OwedSums {

    private record Claim(int year, OrganisationNumber payer, Money amount) {

        static Claim of(DocumentKind kind, int year, OrganisationNumber payer, Money total) {
            return new Claim(year, payer, kind == DocumentKind.INVOICE ? total : total.negated());
        }

        static Claim of(Invoice document) {
            return of(document.kind(), document.year(), document.payer().organisationNumber(), document.total());
        }

        static Claim of(Draft draft) {
            var key = draft.key();
            return of(key.kind(), key.year(), key.payer(), draft.total());
        }
    }

    private OwedSums() {}

    /// What differs, by year and payer.
    ///
    /// @param documents as they were before
    /// @param years as they are now; one that cannot be computed keeps the drafts that it had
    static List<MovedSum> moved(
            UUID agreementId, Collection<Invoice> documents, Map<Integer, WantedDrafts.OfYear> years) {
        var before = sums(documents.stream().map(Claim::of));
        var after = sums(Stream.concat(
                documents.stream()
                        .filter(document -> !document.isDraft()
                                || years.get(document.year()) instanceof WantedDrafts.OfYear.Blocked)
                        .map(Claim::of),
                years.values().stream().flatMap(ofYear -> switch (ofYear) {
                    case WantedDrafts.OfYear.Computed(var _, var drafts) ->
                        drafts.stream().map(Claim::of);
                    case WantedDrafts.OfYear.Blocked _ -> Stream.empty();
                })));
        var moved = new ArrayList<MovedSum>();
        var keys = new TreeMap<>(before);
        keys.putAll(after);
        keys.forEach((year, payers) -> {
            var was = before.getOrDefault(year, new TreeMap<>());
            var is = after.getOrDefault(year, new TreeMap<>());
            var all = new TreeMap<>(was);
            all.putAll(is);
            all.keySet().forEach(payer -> {
                var sum = new MovedSum(
                        agreementId,
                        year,
                        payer,
                        was.getOrDefault(payer, Money.ZERO),
                        is.getOrDefault(payer, Money.ZERO));
                if (!sum.before().equals(sum.after())) {
                    moved.add(sum);
                }
            });
        });
        return moved;
    }

    private static SortedMap<Integer, SortedMap<OrganisationNumber, Money>> sums(Stream<Claim> claims) {
        var sums = new TreeMap<Integer, SortedMap<OrganisationNumber, Money>>();
        claims.forEach(claim -> sums.computeIfAbsent(claim.year(), _ -> new TreeMap<>())
                .merge(claim.payer(), claim.amount(), Money::plus));
        return sums;
    }
}
