package com.pikcur.web.shared;

import static com.pikcur.web.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.shared.port.InMemoryRequestMemory;
import com.pikcur.domain.shared.port.StaleAggregate;
import com.pikcur.web.House;
import com.pikcur.web.Web;
import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class FailuresTest {

    private final House house = new House();

    static Stream<RuntimeException> outages() {
        return Stream.of(
                new IllegalStateException(new SQLTransientConnectionException("no connection within 3 s")),
                new IllegalStateException(new SQLException("gone", "08006")),
                new IllegalStateException(new RuntimeException(new ConnectException("refused"))));
    }

    @Test
    void what_nobody_expected_is_told_without_a_word_of_what_it_was() {
        var answer = call(new IllegalStateException("jdbc:mariadb://secret"));

        var problem = problem(answer, 500, "internal-error");
        assertThat(problem.toString()).doesNotContain("secret");
        assertThat(problem.path("requestId").asString())
                .isEqualTo(answer.getResponse().getHeader("X-Request-Id"));
    }

    @Test
    void errors_of_the_machine_are_told_as_well() {
        problem(call(new StackOverflowError()), 500, "internal-error");
    }

    @ParameterizedTest
    @MethodSource("outages")
    void a_store_out_of_reach_is_told_with_when_to_ask_again(RuntimeException outage) {
        var answer = call(outage);

        problem(answer, 503, "temporarily-unavailable");
        assertThat(answer).hasHeader("Retry-After", "1");
    }

    @Test
    void other_failures_of_the_store_are_ours() {
        problem(call(new IllegalStateException(new SQLException("syntax", "42000"))), 500, "internal-error");
    }

    @Test
    void what_kept_changing_may_be_tried_again() {
        var answer = call(new StaleAggregate("changed"));

        problem(answer, 409, "changed-meanwhile");
        assertThat(answer).hasHeader("Retry-After", "1");
    }

    @Test
    void too_much_at_once_is_told_with_when_to_ask_again() {
        var answer = call(new Overloaded());

        problem(answer, 503, "temporarily-unavailable");
        assertThat(answer).hasHeader("Retry-After", "1");
    }

    private MvcTestResult call(Throwable failure) {
        var web = new Web(house, new InMemoryRequestMemory(house.clock), new Failing(failure));
        return web.http.get().uri("/api/v1/auctions/x/fail").exchange();
    }

    @RestController
    static class Failing {

        private final Throwable failure;

        Failing(Throwable failure) {
            this.failure = failure;
        }

        @GetMapping("/api/v1/auctions/x/fail")
        void fail() throws Throwable {
            throw failure;
        }
    }
}
