package se.samverka.http;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// A limit on bytes that several holders share.
public final class ByteBudget {

    private final long max;
    private final @Nullable ByteBudget whole;
    private final AtomicLong taken = new AtomicLong();

    ByteBudget(long max) {
        this(max, null);
    }

    private ByteBudget(long max, @Nullable ByteBudget whole) {
        this.max = max;
        this.whole = whole;
    }

    /// A part of this budget with a limit of its own: bytes taken from it are also taken from this budget.
    ///
    /// @param percent of this budget
    public ByteBudget share(int percent) {
        return new ByteBudget(max * percent / 100, this);
    }

    /// Bytes currently taken.
    public long taken() {
        return taken.get();
    }

    /// @return whether there was room; otherwise nothing is taken
    boolean take(long bytes) {
        if (taken.addAndGet(bytes) > max) {
            taken.addAndGet(-bytes);
            return false;
        }
        if (whole != null && !whole.take(bytes)) {
            taken.addAndGet(-bytes);
            return false;
        }
        return true;
    }

    void giveBack(long bytes) {
        taken.addAndGet(-bytes);
        if (whole != null) {
            whole.giveBack(bytes);
        }
    }
}
