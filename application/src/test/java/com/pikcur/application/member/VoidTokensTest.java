package com.pikcur.application.member;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.member.Identity;
import com.pikcur.domain.member.SessionId;
import com.pikcur.domain.member.VoidMark;
import com.pikcur.domain.member.VoidReason;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class VoidTokensTest {

    private static final Duration TOKEN_LIFE = Duration.ofMinutes(15);
    private static final MemberId ALICE = new MemberId(new UUID(0, 1));
    private static final MemberId BOB = new MemberId(new UUID(0, 2));
    private static final SessionId PHONE = new SessionId(new UUID(0, 11));
    private static final SessionId LAPTOP = new SessionId(new UUID(0, 12));

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T03:00:00Z"));
    private final VoidTokens tokens = new VoidTokens(clock, TOKEN_LIFE);

    @Test
    void tokens_of_a_lower_epoch_are_void_and_no_others() {
        tokens.add(new VoidMark.OfMember(ALICE, 2, VoidReason.BLOCKED));

        assertThat(tokens.reasonAgainst(of(ALICE, PHONE, 0))).contains(VoidReason.BLOCKED);
        assertThat(tokens.reasonAgainst(of(ALICE, PHONE, 1))).contains(VoidReason.BLOCKED);
        assertThat(tokens.isVoid(of(ALICE, PHONE, 2))).isFalse();
        assertThat(tokens.isVoid(of(ALICE, PHONE, 3))).isFalse();
        assertThat(tokens.isVoid(of(BOB, PHONE, 0))).isFalse();
    }

    @Test
    void the_end_of_one_session_leaves_the_others() {
        tokens.add(new VoidMark.OfSession(PHONE, VoidReason.SIGNED_OUT));

        assertThat(tokens.isVoid(of(ALICE, PHONE, 5))).isTrue();
        assertThat(tokens.isVoid(of(ALICE, LAPTOP, 5))).isFalse();
    }

    @Test
    void a_lower_epoch_after_a_higher_one_changes_nothing() {
        tokens.add(new VoidMark.OfMember(ALICE, 3, VoidReason.BLOCKED));
        tokens.add(new VoidMark.OfMember(ALICE, 1, VoidReason.ROLES_CHANGED));

        assertThat(tokens.reasonAgainst(of(ALICE, PHONE, 2))).contains(VoidReason.BLOCKED);
    }

    @Test
    void marks_are_forgotten_when_no_token_they_are_about_can_live() {
        tokens.add(new VoidMark.OfMember(ALICE, 1, VoidReason.BLOCKED));
        clock.advance(TOKEN_LIFE);
        tokens.add(new VoidMark.OfMember(BOB, 1, VoidReason.BLOCKED));
        assertThat(tokens.isVoid(of(ALICE, PHONE, 0))).isTrue();

        clock.advance(Duration.ofMinutes(1));
        tokens.add(new VoidMark.OfMember(BOB, 2, VoidReason.BLOCKED));

        assertThat(tokens.markCount()).isEqualTo(1);
        assertThat(tokens.isVoid(of(BOB, PHONE, 1))).isTrue();
    }

    @Test
    void memory_has_a_bound_and_the_oldest_marks_go_first() {
        for (var number = 0; number <= 200_000; number++) {
            clock.advance(Duration.ofNanos(1_000));
            tokens.add(new VoidMark.OfSession(new SessionId(new UUID(7, number)), VoidReason.SIGNED_OUT));
        }

        assertThat(tokens.markCount()).isEqualTo(180_001);
        assertThat(tokens.isVoid(of(ALICE, new SessionId(new UUID(7, 0)), 0))).isFalse();
        assertThat(tokens.isVoid(of(ALICE, new SessionId(new UUID(7, 200_000)), 0)))
                .isTrue();
    }

    @Test
    void who_watches_a_token_is_told_once_when_it_becomes_void() {
        var told = new ArrayList<VoidReason>();
        tokens.watch(of(ALICE, PHONE, 1), told::add);

        tokens.add(new VoidMark.OfMember(BOB, 9, VoidReason.BLOCKED));
        tokens.add(new VoidMark.OfMember(ALICE, 1, VoidReason.BLOCKED));
        tokens.add(new VoidMark.OfSession(LAPTOP, VoidReason.SIGNED_OUT));
        assertThat(told).isEmpty();

        tokens.add(new VoidMark.OfSession(PHONE, VoidReason.REUSED));
        tokens.add(new VoidMark.OfMember(ALICE, 2, VoidReason.BLOCKED));
        assertThat(told).containsExactly(VoidReason.REUSED);
    }

    @Test
    void who_begins_to_watch_too_late_is_told_at_once() {
        var told = new ArrayList<VoidReason>();
        tokens.add(new VoidMark.OfMember(ALICE, 1, VoidReason.WITHDRAWN));

        tokens.watch(of(ALICE, PHONE, 0), told::add);

        assertThat(told).containsExactly(VoidReason.WITHDRAWN);
    }

    @Test
    void who_has_left_is_told_nothing_and_leaves_nothing_behind() {
        var told = new ArrayList<VoidReason>();
        var stop = tokens.watch(of(ALICE, PHONE, 0), told::add);

        stop.run();
        stop.run();
        tokens.add(new VoidMark.OfMember(ALICE, 1, VoidReason.BLOCKED));

        assertThat(told).isEmpty();
        assertThat(tokens.watchCount()).isZero();
    }

    @Test
    void whoever_watches_while_a_mark_is_set_is_told_exactly_once() {
        for (var round = 0; round < 100; round++) {
            var member = new MemberId(new UUID(3, round));
            var told = new AtomicInteger();
            AtOnce.each(8, number -> {
                if (number == 0) {
                    tokens.add(new VoidMark.OfMember(member, 1, VoidReason.BLOCKED));
                } else {
                    tokens.watch(of(member, PHONE, 0), _ -> told.incrementAndGet());
                }
                return List.of();
            });
            assertThat(told).hasValue(7);
        }
    }

    private static Identity of(MemberId member, SessionId session, long epoch) {
        return new Identity(member, Set.of(), session, epoch, false);
    }
}
