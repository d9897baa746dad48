package com.pikcur.websocket.auction;

import com.pikcur.application.auction.LiveBoards;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.NoSuchAuction;
import com.pikcur.domain.member.Identity;
import com.pikcur.websocket.shared.FrameRefused;
import com.pikcur.websocket.shared.LiveSubscription;
import com.pikcur.websocket.shared.Refusal;
import com.pikcur.websocket.shared.Topic;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** {@code /topic/auctions/{id}}: how an auction stands, for everybody, its newest board first and then every newer one. */
public final class AuctionTopic implements Topic {

    private static final String PREFIX = "/topic/auctions/";
    private static final Pattern UUID_SHAPE = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final LiveBoards boards;
    private final BoardFrames frames;

    public AuctionTopic(LiveBoards boards, JsonMapper json, Clock clock) {
        this.boards = boards;
        this.frames = new BoardFrames(json, clock);
    }

    @Override
    public boolean covers(String destination) {
        return destination.startsWith(PREFIX);
    }

    @Override
    public Runnable open(LiveSubscription subscription, Optional<Identity> member) {
        var auction = auctionIn(subscription.destination());
        try {
            var watch = boards.watch(
                    auction, subscription.knownSeq().orElse(0), board -> subscription.offer(frames.of(board)));
            return watch::close;
        } catch (NoSuchAuction unknown) {
            throw new FrameRefused(Refusal.NOT_THERE);
        }
    }

    private static AuctionId auctionIn(String destination) {
        var id = destination.substring(PREFIX.length());
        if (!UUID_SHAPE.matcher(id).matches()) {
            throw new FrameRefused(Refusal.MALFORMED_DESTINATION);
        }
        return new AuctionId(UUID.fromString(id));
    }
}
