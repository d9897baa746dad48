package com.pikcur.domain.auction.port;

import static com.pikcur.domain.auction.AuctionFixtures.place;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.auction.Defaulter;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Defaulters} promises, the one in memory and the real one alike. */
public interface DefaultersContract {

    Defaulters defaulters();

    AuctionRepository auctions();

    Transactions transactions();

    @Test
    default void who_has_paid_everything_has_no_defaults() {
        var member = new MemberId(UUID.randomUUID());

        assertThat(found(member)).isEqualTo(new Defaulter(member, List.of(), Optional.empty()));
    }

    @Test
    default void every_lapsed_win_is_a_default_and_other_members_have_none_of_it() {
        var member = new MemberId(UUID.randomUUID());
        var first = lapsedWinOf(member).defaultedAt().getFirst();
        lapsedWinOf(new MemberId(UUID.randomUUID()));

        var both = lapsedWinOf(member);

        assertThat(both.defaultedAt()).containsExactly(first, first);
        assertThat(both.suspendedUntil()).isEmpty();
    }

    @Test
    default void a_suspension_is_kept_and_a_later_one_takes_its_place() {
        var member = new MemberId(UUID.randomUUID());
        var until = Instant.parse("2026-05-01T00:00:00.000001Z");
        suspend(member, until);
        suspend(member, until.plusSeconds(1));

        assertThat(found(member).suspendedUntil()).contains(until.plusSeconds(1));
    }

    @Test
    default void of_defaults_that_come_at_once_the_last_sees_all() {
        var member = new MemberId(UUID.randomUUID());

        var seen = AtOnce.each(6, _ -> lapsedWinOf(member).defaultedAt().size());

        assertThat(seen).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
    }

    private Defaulter found(MemberId member) {
        return transactions().execute(() -> defaulters().findLocked(member));
    }

    private void suspend(MemberId member, Instant until) {
        transactions().execute(() -> {
            var found = defaulters().findLocked(member);
            defaulters().save(new Defaulter(member, found.defaultedAt(), Optional.of(until)));
            return found;
        });
    }

    /** What is found in the very transaction in which the win lapses. */
    private Defaulter lapsedWinOf(MemberId member) {
        var store = new StoredAuctions(auctions(), transactions());
        var id = store.open();
        store.decide(id, auction -> place(auction, member, 20_000));
        var end = store.stored(id).bidding().closesAt();
        store.decide(id, auction -> auction.close(end));
        return transactions().execute(() -> {
            auctions().save(auctions().findLocked(id).orElseThrow().lapse(member, end));
            return defaulters().findLocked(member);
        });
    }
}
