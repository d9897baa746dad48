package com.pikcur.web.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.order.OrderDecision;
import com.pikcur.domain.order.OrderStatus;
import com.pikcur.domain.order.Party;
import com.pikcur.domain.shared.Money;
import com.pikcur.web.shared.Languages;
import com.pikcur.web.shared.Problem;
import com.pikcur.web.shared.Problems;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.i18n.LocaleContextHolder;

class OrderRefusalsTest {

    static Stream<OrderDecision.Refused> everyRefusal() {
        return Stream.of(
                new OrderDecision.NotNow(OrderStatus.SHIPPED),
                new OrderDecision.NotYours(Party.SELLER),
                new OrderDecision.AlreadyRequested(),
                new OrderDecision.AddressMissing(),
                new OrderDecision.MeetingNotAgreed(),
                new OrderDecision.RefundTooHigh(Money.won(103_000)),
                new OrderDecision.InvoiceUsed());
    }

    @AfterEach
    void forget_the_language() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void each_refusal_has_a_problem_of_its_own() {
        assertThat(everyRefusal().map(OrderRefusals::of).map(Problem::type))
                .containsExactlyInAnyOrder(OrderProblem.values());
    }

    @Test
    void data_that_lets_a_client_do_better_go_along() {
        assertThat(OrderRefusals.of(new OrderDecision.NotNow(OrderStatus.SHIPPED)))
                .isEqualTo(Problem.of(OrderProblem.ORDER_NOT_IN_STATE).with("orderStatus", OrderStatus.SHIPPED));
        assertThat(OrderRefusals.of(new OrderDecision.NotYours(Party.SELLER)))
                .isEqualTo(Problem.of(OrderProblem.NOT_YOUR_TURN).with("party", Party.SELLER));
        assertThat(OrderRefusals.of(new OrderDecision.RefundTooHigh(Money.won(103_000))))
                .isEqualTo(Problem.of(OrderProblem.REFUND_TOO_HIGH).with("highestWon", 103_000L));
    }

    @ParameterizedTest
    @MethodSource("everyRefusal")
    void each_is_told_in_both_languages(OrderDecision.Refused refused) {
        assertThat(detail(refused, Locale.KOREAN)).matches("[^{}]*[가-힣][^{}]*");
        assertThat(detail(refused, Locale.ENGLISH)).matches("[^{}가-힣]+");
    }

    private static String detail(OrderDecision.Refused refused, Locale language) {
        LocaleContextHolder.setLocale(language);
        var body =
                new Problems(new Languages()).answer(OrderRefusals.of(refused)).getBody();
        return Objects.requireNonNull(Objects.requireNonNull(body).getDetail());
    }
}
