package com.pikcur.domain.delivery;

import static com.pikcur.domain.delivery.ParcelFixtures.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.delivery.ShippingDue.Step;
import com.pikcur.domain.shared.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShippingInTimeTest {

    /** Wednesday is a holiday. */
    private static final BusinessDays DAYS =
            new BusinessDays(ZoneId.of("Asia/Seoul"), Set.of(LocalDate.of(2026, 3, 4)));

    /** Monday at noon in Seoul. */
    private static final Instant PAID = Instant.parse("2026-03-02T03:00:00Z");

    /** Thursday is over: Tuesday and Thursday counted. */
    private static final Instant DUE = Instant.parse("2026-03-05T15:00:00Z");

    private static final Instant REMIND = DUE.minus(POLICY.remindBefore());
    private static final Duration A_MOMENT = Duration.ofNanos(1_000);

    private final ShippingDue due = ShippingDue.after(PAID, new OrderId(UUID.randomUUID()), DAYS, POLICY);

    @Test
    void the_time_is_two_business_days_after_the_day_of_the_payment() {
        assertThat(due.dueAt()).isEqualTo(DUE);
        assertThat(due.extended()).isFalse();
        assertThat(due.reminded()).isFalse();
    }

    @Test
    void until_a_day_before_it_is_over_there_is_nothing_to_do() {
        assertThat(due.stepAt(PAID, POLICY)).isEqualTo(Step.WAIT);
        assertThat(due.stepAt(REMIND.minus(A_MOMENT), POLICY)).isEqualTo(Step.WAIT);
        assertThat(due.nextStepAt(POLICY)).isEqualTo(REMIND);
    }

    @Test
    void from_then_on_the_seller_is_reminded_once() {
        assertThat(due.stepAt(REMIND, POLICY)).isEqualTo(Step.REMIND);
        assertThat(due.stepAt(DUE.minus(A_MOMENT), POLICY)).isEqualTo(Step.REMIND);

        var reminded = due.afterReminder();

        assertThat(reminded.stepAt(REMIND, POLICY)).isEqualTo(Step.WAIT);
        assertThat(reminded.stepAt(DUE.minus(A_MOMENT), POLICY)).isEqualTo(Step.WAIT);
        assertThat(reminded.nextStepAt(POLICY)).isEqualTo(DUE);
    }

    @Test
    void when_it_is_over_it_is_called_off_reminded_or_not() {
        assertThat(due.stepAt(DUE, POLICY)).isEqualTo(Step.CANCEL);
        assertThat(due.afterReminder().stepAt(DUE, POLICY)).isEqualTo(Step.CANCEL);
        assertThat(due.stepAt(DUE.plus(Duration.ofDays(30)), POLICY)).isEqualTo(Step.CANCEL);
    }

    @Test
    void more_time_is_as_much_again_counted_from_the_last_day_with_a_reminder_of_its_own() {
        var extended = due.afterReminder().afterExtension(DAYS, POLICY);

        // Friday and Monday.
        assertThat(extended.dueAt()).isEqualTo("2026-03-09T15:00:00Z");
        assertThat(extended.extended()).isTrue();
        assertThat(extended.reminded()).isFalse();
        assertThat(extended.stepAt(DUE, POLICY)).isEqualTo(Step.WAIT);
        assertThat(extended.stepAt(Instant.parse("2026-03-08T15:00:00Z"), POLICY))
                .isEqualTo(Step.REMIND);
        assertThat(extended.stepAt(extended.dueAt(), POLICY)).isEqualTo(Step.CANCEL);
    }

    @Test
    void where_nobody_knows_where_to_it_is_as_much_again_from_now_and_takes_nothing_from_the_seller() {
        var postponed = due.afterReminder().afterPostponement(DUE, DAYS, POLICY);

        // It is Friday: Monday and Tuesday.
        assertThat(postponed.dueAt()).isEqualTo("2026-03-10T15:00:00Z");
        assertThat(postponed.extended()).isFalse();
        assertThat(postponed.reminded()).isFalse();
        assertThat(due.afterExtension(DAYS, POLICY)
                        .afterPostponement(DUE, DAYS, POLICY)
                        .extended())
                .isTrue();
    }

    @Test
    void every_step_is_of_the_same_order_and_version() {
        var later = due.afterReminder().afterExtension(DAYS, POLICY).afterPostponement(DUE, DAYS, POLICY);

        assertThat(later.order()).isEqualTo(due.order());
        assertThat(later.version()).isEqualTo(due.version());
    }
}
