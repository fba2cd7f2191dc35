package se.samverka.finance.delivery.export.store;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import se.samverka.finance.delivery.export.model.Export.ExportFile;
import se.samverka.platform.value.Sha256;

/// Splits a file into pieces for the database, and computes its size and digest.
public final class FilePieces extends OutputStream {

    private final ExportContents contents;
    private final UUID exportId;
    private final MessageDigest digest;
    private final byte[] piece = new byte[ExportContents.PIECE_BYTES];
    private int filled;
    private int number;
    private long size;

    FilePieces(ExportContents contents, UUID exportId) {
        this.contents = contents;
        this.exportId = exportId;
        this.digest = Sha256.digest();
    }

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

    /// Writes the rest, and returns size and digest of the file.
    public ExportFile finish() {
        if (filled > 0) {
            cut();
        }
        return new ExportFile(size, HexFormat.of().formatHex(digest.digest()));
    }

    private void cut() {
        contents.addPiece(exportId, number++, Arrays.copyOf(piece, filled));
        digest.update(piece, 0, filled);
        size += filled;
        filled = 0;
    }
}
