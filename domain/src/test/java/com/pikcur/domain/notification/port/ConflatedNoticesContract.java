package com.pikcur.domain.notification.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.notification.About;
import com.pikcur.domain.notification.Conflated;
import com.pikcur.domain.notification.NoticeType;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every {@link ConflatedNotices} promises, the one in memory and the real one alike. */
public interface ConflatedNoticesContract {

    /** Before whatever other tests keep. */
    Instant LONG_AGO = Instant.parse("2020-03-02T03:00:00Z");

    Instant NOW = Instant.parse("2026-03-02T03:00:00Z");

    ConflatedNotices conflated();

    Transactions transactions();

    MemberId aMember();

    @Test
    default void what_is_kept_is_found_however_often_it_was_kept() {
        var one = outbid(aMember());
        assertThat(conflated().find(one.id())).isEmpty();

        conflated().keep(one, NOW);
        conflated().keep(one, NOW);

        assertThat(conflated().find(one.id())).contains(one);
    }

    @Test
    default void those_not_kept_for_long_are_forgotten_some_at_a_time() {
        var old = outbid(aMember());
        var older = outbid(aMember());
        var renewed = outbid(aMember());
        conflated().keep(old, LONG_AGO);
        conflated().keep(older, LONG_AGO.minusSeconds(1));
        conflated().keep(renewed, LONG_AGO);
        conflated().keep(renewed, LONG_AGO.plusSeconds(1));

        assertThat(conflated().forgetBefore(LONG_AGO.plusSeconds(1), 1)).isEqualTo(1);
        assertThat(conflated().forgetBefore(LONG_AGO.plusSeconds(1), 100)).isEqualTo(1);
        assertThat(conflated().forgetBefore(LONG_AGO.plusSeconds(1), 100)).isZero();

        assertThat(conflated().find(old.id())).isEmpty();
        assertThat(conflated().find(older.id())).isEmpty();
        assertThat(conflated().find(renewed.id())).contains(renewed);
    }

    @Test
    default void many_may_keep_it_at_once() {
        var one = outbid(aMember());

        AtOnce.each(8, _ -> transactions().execute(() -> kept(one)));

        assertThat(conflated().find(one.id())).contains(one);
    }

    @Test
    default void whoever_keeps_it_holds_it_until_their_transaction_ends() {
        var one = outbid(aMember());
        var holding = new AtomicInteger();

        var heldBy = AtOnce.each(
                8,
                _ -> transactions().execute(() -> {
                    conflated().keep(one, NOW);
                    var count = holding.incrementAndGet();
                    conflated().find(one.id());
                    holding.decrementAndGet();
                    return count;
                }));

        assertThat(heldBy).containsOnly(1);
    }

    @Test
    default void of_whoever_leaves_nothing_is_kept() {
        var gone = outbid(aMember());
        var kept = outbid(aMember());
        conflated().keep(gone, NOW);
        conflated().keep(kept, NOW);

        conflated().forget(gone.recipient());

        assertThat(conflated().find(gone.id())).isEmpty();
        assertThat(conflated().find(kept.id())).contains(kept);
    }

    @Test
    default void what_was_kept_in_vain_was_never_there() {
        var one = outbid(aMember());

        assertThatThrownBy(() -> transactions().execute(() -> {
                    conflated().keep(one, NOW);
                    throw new IllegalStateException("undone");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(conflated().find(one.id())).isEmpty();
    }

    private Conflated kept(Conflated one) {
        conflated().keep(one, NOW);
        return one;
    }

    private static Conflated outbid(MemberId member) {
        return new Conflated(member, NoticeType.OUTBID, About.auction(UUID.randomUUID()));
    }
}
