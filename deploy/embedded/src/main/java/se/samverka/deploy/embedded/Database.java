package se.samverka.deploy.embedded;

/// The connection settings of one service's database. The role owns this database and may connect to no other.
///
/// @param name the service's name and the database's: `agreements`, `finance` or `meetings`
/// @param jdbcUrl for example `jdbc:postgresql://127.0.0.1:5432/finance`
/// @param username the owning role
/// @param password random, created once per data folder
public record Database(String name, String jdbcUrl, String username, String password) {
    /// Keeps the password out of logs.
    @Override
    public String toString() {
        return "Database[" + jdbcUrl + " as " + username + "]";
    }
}
