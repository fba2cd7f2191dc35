package se.samverka.finance.books.receivable.model;

import java.util.EnumMap;
import java.util.Map;
import se.samverka.platform.value.Money;

/// The sum of open amounts, by how long they are overdue.
///
/// @param buckets every bucket, empty ones included
/// @param overpaid the sum of overpayments, which are owed back; not set off against open amounts
public record Ageing(Map<Bucket, Open> buckets, Money overpaid) {

    /// @param count of invoices
    public record Open(long count, Money amount) {

        static final Open NOTHING = new Open(0, Money.ZERO);
    }

    public Ageing {
        var all = new EnumMap<Bucket, Open>(Bucket.class);
        for (var bucket : Bucket.values()) {
            all.put(bucket, buckets.getOrDefault(bucket, Open.NOTHING));
        }
        buckets = Map.copyOf(all);
    }

    public Open in(Bucket bucket) {
        return buckets.getOrDefault(bucket, Open.NOTHING);
    }

    public Money total() {
        return Money.sum(buckets.values().stream().map(Open::amount).toList());
    }

    public Money overdue() {
        return total().minus(in(Bucket.NOT_DUE).amount());
    }

    public long count() {
        return buckets.values().stream().mapToLong(Open::count).sum();
    }
}
