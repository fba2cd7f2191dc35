package se.samverka.platform.contract;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.restassured.RestAssured;
import java.util.List;

/// Puts in front of every request of every service's tests what a client of the contract does by itself, and holds
/// every answer to the OpenAPI document.
public final class ContractFilters implements QuarkusTestBeforeClassCallback {

    @Override
    public void beforeClass(Class<?> testClass) {
        RestAssured.replaceFiltersWith(List.of(new DefaultIdempotencyKey(), new DescribedAnswers()));
    }
}
