package se.samverka.platform.contract;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.restassured.RestAssured;
import java.util.List;

/// Puts in front of every request of every service's tests what a client of the contract does by itself. With
/// `-Dsamverka.answers=described` every answer is held to the OpenAPI document, too.
public final class ContractFilters implements QuarkusTestBeforeClassCallback {

    @Override
    public void beforeClass(Class<?> testClass) {
        RestAssured.replaceFiltersWith(
                "described".equals(System.getProperty("samverka.answers"))
                        ? List.of(new DefaultIdempotencyKey(), new DescribedAnswers())
                        : List.of(new DefaultIdempotencyKey()));
    }
}
