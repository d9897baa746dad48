package com.pikcur.bootstrap;

import com.pikcur.application.notification.TellCalmly;
import com.pikcur.application.notification.TellMembers;
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
import com.pikcur.domain.auction.SecondChanceEnd;
import com.pikcur.domain.notification.About;
import com.pikcur.domain.notification.Conflated;
import com.pikcur.domain.notification.News;
import com.pikcur.domain.notification.NoticeDetails;
import com.pikcur.domain.notification.NoticeType;
import com.pikcur.domain.shared.DomainEvent;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who is told what of an auction. Part of {@link NoticeReactions}. */
record AuctionNotices(TellMembers tell, TellCalmly calmly, AuctionCrowd crowd, EndingSoon endingSoon, Clock clock) {

    /** The bidder has the answer in hand, and nobody else is told: these are not even kept for notices. */
    static final Set<Class<? extends DomainEvent>> OF_NO_NEWS =
            Set.of(BidPlaced.class, BidsRetracted.class, AuctionRelisted.class);

    void tell(AuctionEvent event, Occasion occasion) {
        switch (event) {
            case AuctionListed(var board, var _) -> endingSoon.await(board);
            case AuctionStarted(var board, var _) -> endingSoon.await(board);
            case AuctionRevised(var board) -> endingSoon.await(board);
            case MemberOutbid(var board, var outbid) -> tellOutbid(board, outbid);
            case AuctionSold(var board, var seller, var winner, var price) -> {
                tellSold(board, seller, winner, price, occasion);
                tellBidders(
                        Set.of(winner), NoticeType.LOST, board, details(board).with(price), occasion);
            }
            case SoldBySecondChance(var board, var seller, var winner, var price) ->
                tellSold(board, seller, winner, price, occasion);
            case AuctionUnsold(var board, var seller) -> {
                tellOne(seller, NoticeType.UNSOLD, board, details(board), occasion);
                tellBidders(Set.of(), NoticeType.ENDED_UNSOLD, board, details(board), occasion);
            }
            case AuctionCancelled(var board, var seller) -> tellCancelled(board, seller, occasion);
            case WinLapsed(var board, var seller, var winner, var _) -> {
                tellOne(seller, NoticeType.WIN_LAPSED, board, details(board), occasion);
                tellOne(winner, NoticeType.WIN_LAPSED, board, details(board), occasion);
            }
            case SecondChanceOffered(var board, var bidder, var price, var answerBy) ->
                tellOne(
                        bidder,
                        NoticeType.SECOND_CHANCE,
                        board,
                        details(board).with(price).with(answerBy),
                        occasion);
            case SecondChanceEnded(var board, var how) -> tellEnd(board, how, occasion);
            case BidPlaced _, BidsRetracted _, AuctionRelisted _ -> {}
        }
    }

    private void tellSold(AuctionBoard board, MemberId seller, MemberId winner, Money price, Occasion occasion) {
        tellOne(winner, NoticeType.WON, board, details(board).with(price), occasion);
        tellOne(seller, NoticeType.SOLD, board, details(board).with(price), occasion);
    }

    private void tellEnd(AuctionBoard board, SecondChanceEnd how, Occasion occasion) {
        switch (how) {
            case EXHAUSTED ->
                tellOne(
                        crowd.find(board.auction()).lot().seller(),
                        NoticeType.SECOND_CHANCE_ENDED,
                        board,
                        details(board),
                        occasion);
            // The one is told that it is sold, the other has stopped it themselves.
            case ACCEPTED, STOPPED -> {}
        }
    }

    private void tellOne(
            MemberId member, NoticeType type, AuctionBoard board, NoticeDetails details, Occasion occasion) {
        tell.handle(List.of(
                occasion.news(member, type, About.auction(board.auction().value()), details)));
    }

    private void tellCancelled(AuctionBoard board, MemberId seller, Occasion occasion) {
        tellOne(seller, NoticeType.AUCTION_CANCELLED, board, details(board), occasion);
        tellBidders(Set.of(seller), NoticeType.AUCTION_CANCELLED, board, details(board), occasion);
    }

    private void tellBidders(
            Set<MemberId> besides, NoticeType type, AuctionBoard board, NoticeDetails details, Occasion occasion) {
        crowd.tellBidders(besides, board.auction(), type, details, occasion.causeOf(type));
    }

    private NoticeDetails details(AuctionBoard board) {
        return NoticeDetails.named(crowd.titleOf(board.auction()));
    }

    private void tellOutbid(AuctionBoard board, MemberId outbid) {
        var about = About.auction(board.auction().value());
        calmly.handle(
                new Conflated(outbid, NoticeType.OUTBID, about),
                () -> outbidNews(outbid, board.auction(), board.price(), board.closesAt()));
    }

    private News outbidNews(MemberId outbid, AuctionId auction, Money price, Instant closesAt) {
        // Whoever is outbid at one price is told once, on whichever way.
        var cause = "outbid:" + auction.value() + ":" + price.won();
        var details = NoticeDetails.named(crowd.titleOf(auction)).with(price).with(closesAt);
        return new News(outbid, cause, NoticeType.OUTBID, About.auction(auction.value()), details);
    }

    /** Tells one who was outbid meanwhile how it stands now, if they still are. Called by a timer. */
    void catchUp(UUID conflated) {
        calmly.catchUp(conflated, this::stillOutbid);
    }

    private Optional<News> stillOutbid(Conflated about) {
        var auction = crowd.find(new AuctionId(about.about().id()));
        var bidding = auction.bidding();
        if (auction.statusAt(clock.instant()) != AuctionStatus.OPEN || bidding.isLedBy(about.recipient())) {
            return Optional.empty();
        }
        var id = auction.lot().id();
        return Optional.of(outbidNews(about.recipient(), id, bidding.price(), bidding.closesAt()));
    }
}
