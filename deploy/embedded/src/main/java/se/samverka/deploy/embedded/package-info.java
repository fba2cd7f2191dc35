/// The real servers that the platform stands on, inside one Java process, for who has only a JDK: the launcher of
/// `deploy/local`, and every service's tests.
///
/// - [PostgresServer][se.samverka.deploy.embedded.PostgresServer]: one cluster, a database and an owning role per
///   service, with the durable settings that a test server usually switches off.
/// - [KafkaBroker][se.samverka.deploy.embedded.KafkaBroker]: one broker in KRaft mode, with the platform's topics.
/// - [Issuer][se.samverka.deploy.embedded.Issuer]: the OpenID Connect issuer of the embedded default and its demo
///   clients. Production brings its own issuer.
/// - [Infrastructure][se.samverka.deploy.embedded.Infrastructure]: the three together, started side by side.
/// - [SamverkaInfrastructure][se.samverka.deploy.embedded.SamverkaInfrastructure]: the same for `@QuarkusTest`.
///
/// Everything listens on the loopback address only, and everything keeps its data in one folder: given, it
/// survives a restart and a `kill -9`; temporary, it is deleted at the end. What is never embedded is a stand-in:
/// a test that passes here has passed against the servers that production runs.
@NullMarked
package se.samverka.deploy.embedded;

import org.jspecify.annotations.NullMarked;
