package com.pikcur.persistence.auction;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.auction.Alias;
import com.pikcur.domain.auction.AuctionBoard;
import com.pikcur.domain.auction.AuctionEvent;
import com.pikcur.domain.auction.AuctionEvent.AuctionCancelled;
import com.pikcur.domain.auction.AuctionEvent.AuctionListed;
import com.pikcur.domain.auction.AuctionEvent.AuctionRelisted;
import com.pikcur.domain.auction.AuctionEvent.AuctionRevised;
import com.pikcur.domain.auction.AuctionEvent.AuctionSold;
import com.pikcur.domain.auction.AuctionEvent.AuctionStarted;
import com.pikcur.domain.auction.AuctionEvent.AuctionUnsold;
import com.pikcur.domain.auction.AuctionEvent.BidPlaced;
import com.pikcur.domain.auction.AuctionEvent.BidsRetracted;
import com.pikcur.domain.auction.AuctionEvent.MemberOutbid;
import com.pikcur.domain.auction.AuctionEvent.SecondChanceEnded;
import com.pikcur.domain.auction.AuctionEvent.SecondChanceOffered;
import com.pikcur.domain.auction.AuctionEvent.SoldBySecondChance;
import com.pikcur.domain.auction.AuctionEvent.WinLapsed;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.AuctionStatus;
import com.pikcur.domain.auction.BidId;
import com.pikcur.domain.auction.BidResult;
import com.pikcur.domain.auction.BiddingSuspended;
import com.pikcur.domain.auction.ReserveState;
import com.pikcur.domain.auction.SecondChanceEnd;
import com.pikcur.domain.shared.DomainEvent;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import com.pikcur.persistence.shared.DataKeysFixture;
import com.pikcur.persistence.shared.EventTypes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AuctionEventTypesTest {

    private static final MemberId SELLER = new MemberId(UUID.randomUUID());
    private static final MemberId BIDDER = new MemberId(UUID.randomUUID());

    private static final AuctionBoard OPEN = new AuctionBoard(
            new AuctionId(UUID.randomUUID()),
            Long.MAX_VALUE,
            AuctionStatus.OPEN,
            Money.won(12_000),
            Optional.of(Money.won(13_000)),
            2,
            Optional.of(new Alias("0123456789")),
            ReserveState.NOT_MET,
            Instant.parse("2026-03-02T03:00:00.000001Z"));

    private static final AuctionBoard ENDED = new AuctionBoard(
            OPEN.auction(),
            7,
            AuctionStatus.UNSOLD,
            Money.ZERO,
            Optional.empty(),
            0,
            Optional.empty(),
            ReserveState.NONE,
            Instant.parse("2026-03-02T03:00:00Z"));

    private final EventTypes types = new EventTypes(AuctionEventTypes.BY_NAME, DataKeysFixture.JSON);

    static Stream<DomainEvent> everyKind() {
        return Stream.of(
                new AuctionListed(OPEN, SELLER),
                new AuctionRevised(OPEN),
                new AuctionStarted(OPEN, SELLER),
                new BidPlaced(OPEN, new BidId(UUID.randomUUID()), BIDDER, BidResult.OUTBID),
                new MemberOutbid(OPEN, BIDDER),
                new BidsRetracted(OPEN, BIDDER, List.of(new BidId(UUID.randomUUID()), new BidId(UUID.randomUUID()))),
                new AuctionSold(OPEN, SELLER, BIDDER, Money.won(10_000_000_000L)),
                new AuctionUnsold(ENDED, SELLER),
                new AuctionCancelled(ENDED, SELLER),
                new AuctionRelisted(ENDED, new AuctionId(UUID.randomUUID())),
                new WinLapsed(ENDED, SELLER, BIDDER, Money.won(20_000)),
                new SecondChanceOffered(ENDED, BIDDER, Money.won(20_000), OPEN.closesAt()),
                new SecondChanceEnded(ENDED, SecondChanceEnd.EXHAUSTED),
                new SoldBySecondChance(ENDED, SELLER, BIDDER, Money.won(20_000)),
                new BiddingSuspended(BIDDER, OPEN.closesAt()));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void an_event_comes_back_as_it_was_stored(DomainEvent event) {
        var back = types.read(types.nameOf(event), event.subject(), types.payloadOf(event));

        assertThat(back).isEqualTo(event);
    }

    @Test
    void every_kind_of_event_has_a_name_and_is_tried_here() {
        var kinds = Stream.concat(
                        Stream.of(AuctionEvent.class.getPermittedSubclasses()), Stream.of(BiddingSuspended.class))
                .toArray(Class<?>[]::new);

        assertThat(AuctionEventTypes.BY_NAME.values()).containsExactlyInAnyOrder(withoutTypes(kinds));
        assertThat(everyKind().map(Object::getClass)).containsExactlyInAnyOrder(kinds);
    }

    /** Rows stored under an older version must be read by a newer one: change this text only with a migration. */
    @Test
    void the_stored_form_is_a_promise() {
        var stored = """
                {"board":{"auction":{"value":"%s"},"seq":7,"status":"UNSOLD","price":{"won":0},"minimumBid":null,\
                "bidCount":0,"leader":null,"reserve":"NONE","closesAt":"2026-03-02T03:00:00Z"},\
                "seller":{"value":"%s"}}""".formatted(OPEN.auction().value(), SELLER.value());

        assertThat(types.payloadOf(new AuctionUnsold(ENDED, SELLER))).isEqualTo(stored);
        assertThat(types.read("auction.unsold", OPEN.auction().value(), stored))
                .isEqualTo(new AuctionUnsold(ENDED, SELLER));
    }

    // An array of classes is not one of classes of events, though all of these are.
    @SuppressWarnings("unchecked")
    private static Class<? extends DomainEvent>[] withoutTypes(Class<?>[] kinds) {
        return (Class<? extends DomainEvent>[]) kinds;
    }
}
