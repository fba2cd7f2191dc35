/// The real servers that the platform needs, embedded in one Java process that needs only a JDK. Used by the
/// launcher in `deploy/local` and by every service's tests.
///
/// - [PostgresServer][se.samverka.deploy.embedded.PostgresServer]: one cluster, with a database and an owning role
///   per service, and with durability on, unlike usual test servers.
/// - [KafkaBroker][se.samverka.deploy.embedded.KafkaBroker]: one broker in KRaft mode, with the platform's topics.
/// - [Issuer][se.samverka.deploy.embedded.Issuer]: an OpenID Connect issuer with the demo clients. Production has
///   its own issuer.
/// - [Infrastructure][se.samverka.deploy.embedded.Infrastructure]: the three together, started in parallel.
/// - [SamverkaInfrastructure][se.samverka.deploy.embedded.SamverkaInfrastructure]: the same for `@QuarkusTest`.
///
/// Everything listens on the loopback address only. All data is in one folder: a given folder survives a restart
/// and a `kill -9`; a temporary one is deleted at the end. None of the servers is a substitute: tests run against
/// the same servers as production.
@NullMarked
package se.samverka.deploy.embedded;

import org.jspecify.annotations.NullMarked;
