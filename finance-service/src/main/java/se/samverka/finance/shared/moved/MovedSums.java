package se.samverka.finance.shared.moved;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Where those who compute anew tell what has moved. However much that is, a bounded part of it is kept.
public final class MovedSums {

    /// A bound on the sums that are kept; the rest is counted.
    public static final int MOST = 500;

    private final boolean wanted;
    private final List<MovedSum> sums = new ArrayList<>();
    private final Set<UUID> agreements = new HashSet<>();
    private int count;
    private int corrections;

    private MovedSums(boolean wanted) {
        this.wanted = wanted;
    }

    /// For an import of which nobody asks what it moves.
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

    /// A figure that moves nothing until somebody decides that it counts.
    public void addCorrection() {
        corrections++;
    }

    /// The first of them.
    public List<MovedSum> sums() {
        return List.copyOf(sums);
    }

    /// All of them, also those that are not kept.
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
