package se.samverka.meetings;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import se.samverka.deploy.embedded.SamverkaInfrastructure;

/// The parent of all tests of the running service, on real PostgreSQL, Kafka and issuer.
@QuarkusTestResource(
        value = SamverkaInfrastructure.class,
        initArgs = @ResourceArg(name = "service", value = "meetings"))
abstract class ApiTest {}
