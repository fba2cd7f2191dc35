package se.samverka.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeldBytesTest {

    private static final int RESERVE = HeldBytes.RESERVE;

    private final ByteBudget budget = new ByteBudget(100_000);
    private final ByteBudget unknown = budget.share(50);

    @Test
    void every_connection_has_its_reserve_even_when_the_budget_is_used_up() {
        // Given
        assertThat(connection().unfinished(RESERVE + 50_000)).isTrue();
        // Then
        var next = connection();
        assertThat(next.unfinished(RESERVE)).isTrue();
        assertThat(next.unfinished(RESERVE + 1)).isFalse();
        assertThat(budget.taken()).isEqualTo(50_000);
    }

    @Test
    void clients_that_are_not_identified_leave_memory_for_those_with_a_token() {
        // Given
        assertThat(connection().unfinished(RESERVE + 50_000)).isTrue();
        // When
        var known = connection();
        assertThat(known.chargeTo(budget.share(25))).isTrue();
        // Then
        assertThat(known.unfinished(RESERVE + 25_000)).isTrue();
        assertThat(known.unfinished(RESERVE + 25_001)).isFalse();
        assertThat(budget.taken()).isEqualTo(75_000);
    }

    @Test
    void held_bytes_move_to_the_share_of_the_client_or_stay_where_they_are() {
        // Given
        var connection = connection();
        connection.unfinished(RESERVE + 30_000);
        var small = budget.share(20);
        var large = budget.share(40);
        // Then
        assertThat(connection.chargeTo(small)).isFalse();
        assertThat(unknown.taken()).isEqualTo(30_000);
        assertThat(connection.chargeTo(large)).isTrue();
        assertThat(unknown.taken()).isZero();
        assertThat(large.taken()).isEqualTo(30_000);
        connection.close();
        assertThat(large.taken()).isZero();
        assertThat(budget.taken()).isZero();
    }

    @Test
    void a_request_is_held_until_it_is_answered_and_the_next_one_has_no_share() {
        // Given
        var connection = connection();
        var share = budget.share(50);
        connection.request(RESERVE, 10);
        assertThat(connection.chargeTo(share)).isTrue();
        connection.body(10_000);
        assertThat(share.taken()).isEqualTo(10_000 + 200 + 1024 + 10 * 200);
        // When
        connection.answered();
        // Then
        assertThat(budget.taken()).isZero();
        connection.request(RESERVE, 0);
        assertThat(unknown.taken()).isEqualTo(1024);
    }

    @Test
    void a_long_body_counts_only_with_the_bytes_that_are_held() {
        var connection = connection();
        connection.request(RESERVE - 1024, 0);
        for (int i = 0; i < 10; i++) {
            assertThat(connection.body(10_000)).isTrue();
        }
        assertThat(budget.taken()).isEqualTo(30_000);
    }

    @Test
    void rejected_bytes_are_not_counted_and_a_response_may_still_be_sent() {
        // Given
        var connection = connection();
        connection.unfinished(RESERVE + 49_000);
        connection.unfinished(RESERVE + 47_000);
        assertThat(connection.request(RESERVE + 47_500, 10)).isFalse();
        // Then
        assertThat(connection.request(RESERVE + 46_000, 10)).isTrue();
        assertThat(connection.body(10_000)).isFalse();
        assertThat(connection.answers(RESERVE)).isTrue();
        connection.answers(0);
        connection.answered();
        assertThat(budget.taken()).isZero();
    }

    @Test
    void unread_responses_are_counted() {
        var connection = connection();
        assertThat(connection.answers(RESERVE + 50_000)).isTrue();
        assertThat(connection().answers(RESERVE + 1)).isFalse();
        assertThat(connection.answers(0)).isTrue();
        assertThat(budget.taken()).isZero();
    }

    @Test
    void a_closed_connection_holds_nothing_whatever_comes_after() {
        var connection = connection();
        connection.request(RESERVE, 10);
        connection.close();
        connection.body(10_000);
        connection.unfinished(40_000);
        connection.answers(40_000);
        connection.answered();
        assertThat(budget.taken()).isZero();
    }

    private HeldBytes connection() {
        return new HeldBytes(budget, unknown, 30_000);
    }
}
