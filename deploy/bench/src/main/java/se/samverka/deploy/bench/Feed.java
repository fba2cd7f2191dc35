package se.samverka.deploy.bench;

import java.sql.Connection;
import java.sql.SQLException;

/// The changes feed read from its beginning, as a mirror or an ERP system does that is new: how many documents a
/// second come through the gateway, beside the same rows read from the database without a service between.
final class Feed {

    /// As many as one request may ask for.
    static final int PAGE = 1_000;

    private Feed() {}

    /// @param most after how many to stop
    static Rate read(Gateway caller, long most) {
        long begun = System.nanoTime();
        long documents = 0;
        String after = null;
        boolean more = true;
        while (more && documents < most) {
            var page = caller.feed("/finance/v1/changes?limit=" + PAGE + (after == null ? "" : "&after=" + after));
            documents += page.documents();
            after = page.nextCursor();
            more = page.more();
        }
        return new Rate(documents, System.nanoTime() - begun);
    }

    /// The same rows, page by page in the same order, on one connection.
    static Rate readFromDatabase(Connection owner, long most) throws SQLException {
        long begun = System.nanoTime();
        long documents = 0;
        long position = 0;
        try (var select =
                owner.prepareStatement("SELECT * FROM change WHERE position > ? ORDER BY position LIMIT " + PAGE)) {
            boolean more = true;
            while (more && documents < most) {
                select.setLong(1, position);
                more = false;
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        position = rows.getLong("position");
                        documents += rows.getString("document") == null ? 0 : 1;
                        more = true;
                    }
                }
            }
        }
        return new Rate(documents, System.nanoTime() - begun);
    }
}
