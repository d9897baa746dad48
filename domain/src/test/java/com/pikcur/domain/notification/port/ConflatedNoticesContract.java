package com.pikcur.domain.notification.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.notification.About;
import com.pikcur.domain.notification.Conflated;
import com.pikcur.domain.notification.NoticeType;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link ConflatedNotices} promises, the one in memory and the real one alike. */
public interface ConflatedNoticesContract {

    ConflatedNotices conflated();

    Transactions transactions();

    MemberId aMember();

    @Test
    default void what_is_kept_is_found_however_often_it_was_kept() {
        var one = outbid(aMember());
        assertThat(conflated().find(one.id())).isEmpty();

        conflated().keep(one);
        conflated().keep(one);

        assertThat(conflated().find(one.id())).contains(one);
    }

    @Test
    default void what_is_removed_leaves_all_others() {
        var member = aMember();
        var one = outbid(member);
        var other = outbid(member);
        conflated().keep(one);
        conflated().keep(other);

        conflated().remove(one.id());
        conflated().remove(one.id());

        assertThat(conflated().find(one.id())).isEmpty();
        assertThat(conflated().find(other.id())).contains(other);
    }

    @Test
    default void many_may_keep_it_at_once() {
        var one = outbid(aMember());

        AtOnce.each(8, _ -> transactions().execute(() -> kept(one)));

        assertThat(conflated().find(one.id())).contains(one);
    }

    @Test
    default void of_whoever_leaves_nothing_is_kept() {
        var gone = outbid(aMember());
        var kept = outbid(aMember());
        conflated().keep(gone);
        conflated().keep(kept);

        conflated().forget(gone.recipient());

        assertThat(conflated().find(gone.id())).isEmpty();
        assertThat(conflated().find(kept.id())).contains(kept);
    }

    @Test
    default void what_was_kept_in_vain_was_never_there() {
        var one = outbid(aMember());

        assertThatThrownBy(() -> transactions().execute(() -> {
                    conflated().keep(one);
                    throw new IllegalStateException("undone");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(conflated().find(one.id())).isEmpty();
    }

    private Conflated kept(Conflated one) {
        conflated().keep(one);
        return one;
    }

    private static Conflated outbid(MemberId member) {
        return new Conflated(member, NoticeType.OUTBID, About.auction(UUID.randomUUID()));
    }
}
