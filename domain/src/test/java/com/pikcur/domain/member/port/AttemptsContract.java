package com.pikcur.domain.member.port;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.member.AttemptLimit;
import com.pikcur.domain.member.port.Attempts.Attempt;
import com.pikcur.domain.member.port.Attempts.Subject;
import com.pikcur.domain.shared.AtOnce;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Attempts} promises. */
public interface AttemptsContract {

    AttemptLimit THREE = new AttemptLimit(3, Duration.ofMinutes(15));
    AttemptLimit BRIEF = new AttemptLimit(1, Duration.ofMillis(200));

    Attempts attempts();

    /** Comes back once so much time has passed, or more. */
    void letPass(Duration time);

    @Test
    default void so_many_tries_are_looked_at_and_no_more() {
        var subject = aSubject();

        assertThat(attempts().begin(subject, THREE)).isEqualTo(new Attempt.Allowed(false));
        assertThat(attempts().begin(subject, THREE)).isEqualTo(new Attempt.Allowed(false));
        assertThat(attempts().begin(subject, THREE)).isEqualTo(new Attempt.Allowed(true));
        assertThat(attempts().begin(subject, THREE))
                .isInstanceOfSatisfying(
                        Attempt.Refused.class,
                        refused -> assertThat(refused.remaining())
                                .isBetween(Duration.ofMinutes(10), Duration.ofMinutes(15)));
    }

    @Test
    default void of_many_tries_at_once_no_more_are_looked_at_than_allowed() {
        var subject = aSubject();

        var all = AtOnce.each(20, _ -> attempts().begin(subject, THREE));

        assertThat(all.stream().filter(Attempt.Allowed.class::isInstance)).hasSize(3);
    }

    @Test
    default void whose_secret_and_which_secret_are_counted_apart() {
        var subject = aSubject();
        var limit = new AttemptLimit(1, Duration.ofMinutes(15));
        attempts().begin(subject, limit);

        assertThat(attempts().begin(subject, limit)).isInstanceOf(Attempt.Refused.class);
        assertThat(attempts().begin(new Subject("other", subject.of()), limit)).isInstanceOf(Attempt.Allowed.class);
        assertThat(attempts().begin(new Subject(subject.kind(), subject.of() + "x"), limit))
                .isInstanceOf(Attempt.Allowed.class);
    }

    @Test
    default void the_right_answer_makes_all_wrong_ones_forgotten() {
        var subject = aSubject();
        attempts().begin(subject, THREE);
        attempts().begin(subject, THREE);
        attempts().begin(subject, THREE);

        attempts().forget(subject);
        attempts().forget(subject);

        assertThat(attempts().begin(subject, THREE)).isEqualTo(new Attempt.Allowed(false));
    }

    @Test
    default void a_lock_ends_by_itself() {
        var subject = aSubject();
        attempts().begin(subject, BRIEF);

        letPass(BRIEF.lockedFor());

        assertThat(attempts().begin(subject, BRIEF)).isEqualTo(new Attempt.Allowed(true));
    }

    @Test
    default void tries_made_while_locked_do_not_lengthen_the_lock() {
        var subject = aSubject();
        var limit = new AttemptLimit(1, Duration.ofSeconds(1));
        attempts().begin(subject, limit);
        letPass(Duration.ofMillis(600));
        attempts().begin(subject, limit);

        letPass(Duration.ofMillis(500));

        assertThat(attempts().begin(subject, limit)).isInstanceOf(Attempt.Allowed.class);
    }

    private static Subject aSubject() {
        return new Subject("test", UUID.randomUUID() + "@pikcur.test");
    }
}
