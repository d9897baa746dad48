package com.pikcur.websocket.auction;

import com.pikcur.application.auction.BoardMessage;
import com.pikcur.domain.auction.AuctionBoard;
import com.pikcur.websocket.shared.LiveMessage;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes boards as messages, each once, however many watch: an auction is shown to all its watchers in one go, so its
 * latest message is all that is worth keeping. Auctions share a few places; of two that meet in one, the later stays.
 */
final class BoardFrames {

    private static final int PLACES = 256;

    private record Written(AuctionBoard board, LiveMessage message) {}

    private final JsonMapper json;
    private final Clock clock;
    private final AtomicReferenceArray<@Nullable Written> latest = new AtomicReferenceArray<>(PLACES);

    BoardFrames(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** The same message for the same board. An equal one gets a message of its own, since it tells a later time. */
    @SuppressWarnings("ReferenceEquality")
    LiveMessage of(AuctionBoard board) {
        var place = Math.floorMod(board.auction().hashCode(), PLACES);
        var known = latest.get(place);
        if (known != null && known.board() == board) {
            return known.message();
        }
        var message = written(board);
        latest.set(place, new Written(board, message));
        return message;
    }

    private LiveMessage written(AuctionBoard board) {
        var body = json.writeValueAsBytes(BoardMessage.of(board, clock.instant()));
        return new LiveMessage(board.auction().value() + "-" + board.seq(), body);
    }
}
