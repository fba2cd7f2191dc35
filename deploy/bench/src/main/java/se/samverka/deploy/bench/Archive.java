package se.samverka.deploy.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// 100 000 agreements with eight parties each in the database of agreements (`archive.sql`), and what the reads
/// ask
/// for.
///
/// @param region the organisation of the demo's region-secretary, party to every 21st agreement
/// @param municipality party to some hundreds or more
/// @param places words that stand in some twenty titles each
/// @param agreements some of those in force or expired, spread over the archive
record Archive(String region, String municipality, List<String> places, List<Agreement> agreements) {

    /// How many agreements there are when nobody asks for fewer.
    static final int AGREEMENTS = 100_000;

    private static final int SAMPLES = 200;

    /// @param caseNumber that no other agreement has
    /// @param validOn the first day of its period
    record Agreement(String id, String caseNumber, String validOn) {}

    static Archive load(Connection owner, int number) throws SQLException, IOException {
        SqlScript.load(owner, "archive.sql", String.valueOf(AGREEMENTS), String.valueOf(number));
        Analysed.await(owner, "agreement_search");
        var agreements = new ArrayList<Agreement>();
        var places = new ArrayList<String>();
        try (var statement =
                owner.prepareStatement("SELECT id, case_number, valid_from, lower(split_part(title, ' i ', 2))"
                        + " FROM agreement WHERE created_by = 'bench' AND status IN ('IN_FORCE', 'EXPIRED')"
                        + " ORDER BY md5(id::text) LIMIT ?")) {
            statement.setInt(1, SAMPLES);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    agreements.add(new Agreement(rows.getString(1), rows.getString(2), rows.getString(3)));
                    places.add(rows.getString(4));
                }
            }
        }
        return new Archive("232100-0172", municipality(owner), places, agreements);
    }

    private static String municipality(Connection owner) throws SQLException {
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery("SELECT organisation_number FROM agreement_party"
                        + " GROUP BY 1 HAVING count(*) > 20 ORDER BY count(*), 1 LIMIT 1")) {
            if (!rows.next()) {
                throw new IllegalStateException("The archive has no parties");
            }
            return rows.getString(1);
        }
    }
}
