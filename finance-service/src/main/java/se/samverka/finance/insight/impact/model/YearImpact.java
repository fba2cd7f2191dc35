package se.samverka.finance.insight.impact.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.agreement.model.Bindings;
import se.samverka.finance.books.draft.model.Draft;
import se.samverka.finance.books.draft.model.WantedDrafts;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.claim.entitlement.model.Entitlement;
import se.samverka.finance.claim.entitlement.model.Entitlements.OfYear.Owed;
import se.samverka.finance.claim.entitlement.model.Unclaimed;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// What an amendment does to one year.
///
/// @param parties what each party owes for the year, whether or not it is already invoiced
/// @param unassigned sum of branches without a payer (domain rule 4)
/// @param ownShares what a payee would pay to itself, which is never invoiced (domain rule 6)
/// @param released share of parties that no longer owe anything under the agreement (domain rule 11b)
/// @param unbound parties that would owe something to which they are not bound, and which is not invoiced (domain
///     rule 11a)
/// @param drafts first those that there would be, then those that would be removed. Empty in a year that cannot be
///     calculated: its drafts stay unchanged
/// @param problems why the year cannot be calculated with the amendment
public record YearImpact(
        int year,
        SortedMap<OrganisationNumber, Change> parties,
        Change unassigned,
        Change ownShares,
        Change released,
        Set<OrganisationNumber> unbound,
        List<DraftImpact> drafts,
        List<Violation> problems) {

    /// Compares two computations of one agreement.
    ///
    /// @param parties those that are shown even if they owe nothing
    /// @param documents every present document of the agreement
    /// @param bindings who would be bound to which versions
    public static List<YearImpact> compare(
            SortedMap<Integer, WantedDrafts.OfYear> before,
            SortedMap<Integer, WantedDrafts.OfYear> after,
            Collection<OrganisationNumber> parties,
            Collection<Invoice> documents,
            Bindings bindings) {
        var years = new TreeSet<>(before.keySet());
        years.addAll(after.keySet());
        var nothing = new WantedDrafts.OfYear.Computed(new Owed(List.of(), Unclaimed.NONE), List.of());
        var impacts = new ArrayList<YearImpact>();
        for (int year : years) {
            var today = documents.stream()
                    .filter(document -> document.isDraft() && document.year() == year)
                    .toList();
            impacts.add(of(
                    year,
                    before.getOrDefault(year, nothing),
                    after.getOrDefault(year, nothing),
                    parties,
                    today,
                    bindings));
        }
        return impacts;
    }

    private static YearImpact of(
            int year,
            WantedDrafts.OfYear before,
            WantedDrafts.OfYear after,
            Collection<OrganisationNumber> parties,
            Collection<Invoice> today,
            Bindings bindings) {
        var was = owed(before);
        var becomes = owed(after);
        var changes = new TreeMap<OrganisationNumber, Change>();
        var payers = new TreeSet<>(parties);
        var oweBefore = was == null ? null : byPayer(was);
        var oweAfter = becomes == null ? null : byPayer(becomes);
        payers.addAll(oweBefore == null ? List.of() : oweBefore.keySet());
        payers.addAll(oweAfter == null ? List.of() : oweAfter.keySet());
        payers.forEach(payer -> changes.put(payer, new Change(of(payer, oweBefore), of(payer, oweAfter))));
        return new YearImpact(
                year,
                changes,
                change(was, becomes, Unclaimed::unassigned),
                change(was, becomes, Unclaimed::ownShares),
                change(was, becomes, Unclaimed::released),
                becomes == null ? Set.of() : unbound(becomes, bindings),
                switch (after) {
                    case WantedDrafts.OfYear.Blocked _ -> List.of();
                    case WantedDrafts.OfYear.Computed(var _, var drafts) -> drafts(drafts, today);
                },
                switch (after) {
                    case WantedDrafts.OfYear.Blocked(var violations) -> violations;
                    case WantedDrafts.OfYear.Computed _ -> List.of();
                });
    }

    private static @Nullable Owed owed(WantedDrafts.OfYear year) {
        return switch (year) {
            case WantedDrafts.OfYear.Blocked _ -> null;
            case WantedDrafts.OfYear.Computed(var owed, var _) -> owed;
        };
    }

    private static Set<OrganisationNumber> unbound(Owed owed, Bindings bindings) {
        return owed.entitlements().stream()
                .filter(one -> !bindings.commits(one.obligation().payer(), one.versions()))
                .map(one -> one.obligation().payer())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<OrganisationNumber, Money> byPayer(Owed owed) {
        var sums = new HashMap<OrganisationNumber, Money>();
        for (Entitlement entitlement : owed.entitlements()) {
            sums.merge(entitlement.obligation().payer(), entitlement.amount(), Money::plus);
        }
        return sums;
    }

    private static @Nullable Money of(OrganisationNumber payer, @Nullable Map<OrganisationNumber, Money> sums) {
        return sums == null ? null : sums.getOrDefault(payer, Money.ZERO);
    }

    private static Change change(@Nullable Owed before, @Nullable Owed after, Function<Unclaimed, Money> part) {
        return new Change(
                before == null ? null : part.apply(before.unclaimed()),
                after == null ? null : part.apply(after.unclaimed()));
    }

    private static List<DraftImpact> drafts(List<Draft> wanted, Collection<Invoice> today) {
        var left = new LinkedHashMap<Draft.Key, Invoice>();
        today.forEach(draft -> left.put(Draft.Key.of(draft), draft));
        var impacts = new ArrayList<DraftImpact>();
        wanted.forEach(draft -> impacts.add(DraftImpact.of(draft, left.remove(draft.key()))));
        left.values().forEach(draft -> impacts.add(DraftImpact.removed(draft)));
        return impacts;
    }
}
