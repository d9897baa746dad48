package com.pikcur.domain.member.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.member.NoSuchMember;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What every {@link MemberBlocks} promises, the one in memory and the real one alike. */
public interface MemberBlocksContract {

    Instant BLOCKED_AT = Instant.parse("2026-03-02T03:00:00.000001Z");

    MemberBlocks blocks();

    Transactions transactions();

    MemberId aMember();

    MemberId aMemberWhoLeft();

    @Test
    default void a_block_goes_one_way() {
        var one = aMember();
        var other = aMember();

        blocks().block(one, other, BLOCKED_AT);

        assertThat(blocks().hasBlocked(one, other)).isTrue();
        assertThat(blocks().hasBlocked(other, one)).isFalse();
        assertThat(blocks().hasBlocked(one, aMember())).isFalse();
    }

    @Test
    default void to_block_twice_is_to_block_once() {
        var one = aMember();
        var other = aMember();

        blocks().block(one, other, BLOCKED_AT);
        blocks().block(one, other, BLOCKED_AT.plusSeconds(1));

        assertThat(blocks().countBy(one)).isEqualTo(1);
    }

    @Test
    default void a_block_taken_back_leaves_all_others() {
        var one = aMember();
        var other = aMember();
        var third = aMember();
        blocks().block(one, other, BLOCKED_AT);
        blocks().block(other, one, BLOCKED_AT);
        blocks().block(one, third, BLOCKED_AT);

        blocks().unblock(one, other);
        blocks().unblock(one, other);

        assertThat(blocks().hasBlocked(one, other)).isFalse();
        assertThat(blocks().hasBlocked(other, one)).isTrue();
        assertThat(blocks().hasBlocked(one, third)).isTrue();
    }

    @Test
    default void only_those_the_member_has_blocked_are_counted() {
        var one = aMember();
        var other = aMember();
        blocks().block(one, other, BLOCKED_AT);
        blocks().block(one, aMember(), BLOCKED_AT);
        blocks().block(other, one, BLOCKED_AT);

        assertThat(blocks().countBy(one)).isEqualTo(2);
        assertThat(blocks().countBy(aMember())).isZero();
    }

    @Test
    default void who_is_forgotten_has_blocked_nobody_and_is_blocked_by_nobody() {
        var leaving = aMember();
        var one = aMember();
        var other = aMember();
        blocks().block(leaving, one, BLOCKED_AT);
        blocks().block(one, leaving, BLOCKED_AT);
        blocks().block(one, other, BLOCKED_AT);

        blocks().forget(leaving);

        assertThat(blocks().countBy(leaving)).isZero();
        assertThat(blocks().hasBlocked(one, leaving)).isFalse();
        assertThat(blocks().hasBlocked(one, other)).isTrue();
    }

    @Test
    default void nobody_holds_a_member_who_is_not_there() {
        var there = aMember();

        Stream.of(new MemberId(UUID.randomUUID()), aMemberWhoLeft()).forEach(gone -> {
            assertThatThrownBy(() -> held(there, gone)).isInstanceOf(NoSuchMember.class);
            assertThatThrownBy(() -> held(gone, there)).isInstanceOf(NoSuchMember.class);
        });
    }

    @Test
    default void a_block_undone_with_its_transaction_was_never_there() {
        var one = aMember();
        var other = aMember();

        assertThatThrownBy(() -> transactions().execute(() -> {
                    blocks().hold(one, other);
                    blocks().block(one, other, BLOCKED_AT);
                    throw new IllegalStateException("undone");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(blocks().hasBlocked(one, other)).isFalse();
    }

    /** More than once, since without the hold it would go well now and then. */
    @RepeatedTest(5)
    default void those_who_hold_the_same_member_decide_one_after_the_other() {
        var one = aMember();
        var others = Stream.generate(this::aMember).limit(8).toList();

        AtOnce.each(
                others.size(),
                number -> transactions().execute(() -> {
                    blocks().hold(one, others.get(number));
                    if (blocks().countBy(one) < 3) {
                        blocks().block(one, others.get(number), BLOCKED_AT);
                    }
                    return number;
                }));

        assertThat(blocks().countBy(one)).isEqualTo(3);
    }

    private List<MemberId> held(MemberId one, MemberId other) {
        return transactions().execute(() -> {
            blocks().hold(one, other);
            return List.of(one, other);
        });
    }
}
