package se.samverka.finance.shared.moved;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Collects the sums that change when drafts are recalculated. The number that is kept is bounded.
public final class MovedSums {

    /// A bound on the sums that are kept; further ones are only counted.
    public static final int MOST = 500;

    private final boolean wanted;
    private final List<MovedSum> sums = new ArrayList<>();
    private final Set<UUID> agreements = new HashSet<>();
    private int count;
    private int corrections;

    private MovedSums(boolean wanted) {
        this.wanted = wanted;
    }

    /// For an import whose changes nobody asks for.
    public static MovedSums unasked() {
        return new MovedSums(false);
    }

    public static MovedSums asked() {
        return new MovedSums(true);
    }

    public boolean isWanted() {
        return wanted;
    }

    public void add(Collection<MovedSum> moved) {
        count += moved.size();
        for (var sum : moved) {
            agreements.add(sum.agreementId());
            if (sums.size() < MOST) {
                sums.add(sum);
            }
        }
    }

    /// Counts a figure that changes nothing until it is decided that it applies.
    public void addCorrection() {
        corrections++;
    }

    /// The first ones, up to the bound.
    public List<MovedSum> sums() {
        return List.copyOf(sums);
    }

    /// The number of all, including those that are not kept.
    public int count() {
        return count;
    }

    public int agreements() {
        return agreements.size();
    }

    public int corrections() {
        return corrections;
    }
}
