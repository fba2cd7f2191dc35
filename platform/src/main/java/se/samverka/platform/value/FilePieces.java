package se.samverka.platform.value;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/// Splits a file into pieces for the database, and computes its size and digest.
public final class FilePieces extends OutputStream {

    /// The most bytes of a piece.
    public static final int PIECE_BYTES = 1024 * 1024;

    private final Kept kept;
    private final MessageDigest digest = Sha256.digest();
    private final byte[] piece = new byte[PIECE_BYTES];
    private int filled;
    private int number;
    private long size;

    /// @param kept where the pieces go
    public FilePieces(Kept kept) {
        this.kept = kept;
    }

    /// Keeps a piece.
    public interface Kept {
        /// @param number from 0
        void add(int number, byte[] bytes);
    }

    /// The whole file.
    ///
    /// @param sha256 in hexadecimal
    public record Whole(long sizeBytes, String sha256) {}

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        int from = offset;
        int left = length;
        while (left > 0) {
            int taken = Math.min(left, piece.length - filled);
            System.arraycopy(bytes, from, piece, filled, taken);
            filled += taken;
            from += taken;
            left -= taken;
            if (filled == piece.length) {
                cut();
            }
        }
    }

    /// Keeps the rest.
    public Whole finish() {
        if (filled > 0) {
            cut();
        }
        return new Whole(size, HexFormat.of().formatHex(digest.digest()));
    }

    private void cut() {
        kept.add(number++, Arrays.copyOf(piece, filled));
        digest.update(piece, 0, filled);
        size += filled;
        filled = 0;
    }
}
