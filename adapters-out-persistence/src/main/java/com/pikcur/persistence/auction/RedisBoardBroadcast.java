package com.pikcur.persistence.auction;

import com.pikcur.domain.auction.AuctionBoard;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.port.BoardBroadcast;
import com.pikcur.persistence.shared.RedisBroadcast;
import com.pikcur.persistence.shared.StoredJson;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;
import java.util.function.Consumer;
import org.redisson.api.RedissonClient;

/** Shows boards on every node over a Redis topic; of those of one auction that wait to be sent only the newest. */
public final class RedisBoardBroadcast implements BoardBroadcast, AutoCloseable {

    private static final RedisBroadcast.Kind<Message> BOARDS =
            new RedisBroadcast.Kind<>("pikcur:auction-boards", "boards", Message.class);

    /** Read by nodes of other versions: what is in it keeps its name. */
    private record Message(UUID node, AuctionBoard board) implements RedisBroadcast.Message<AuctionId> {

        @Override
        public AuctionId key() {
            return board.auction();
        }

        @Override
        public long seq() {
            return board.seq();
        }
    }

    private final RedisBroadcast<AuctionId, Message> broadcast;

    public RedisBoardBroadcast(RedissonClient redis, StoredJson json, MeterRegistry meters) {
        this.broadcast = new RedisBroadcast<>(redis, json, meters, BOARDS);
    }

    /** As {@link #subscribe(Consumer, Runnable)}, for whoever does not mind what was missed meanwhile. */
    public void subscribe(Consumer<AuctionBoard> listener) {
        subscribe(listener, () -> {});
    }

    /**
     * From now on the listener hears of the boards of all nodes, of those of others as soon and as long as Redis is there.
     * Returns at once.
     *
     * @param listener must return at once; hears of some boards twice and of some late
     * @param onReconnect called when Redis is there again after it was lost, for boards may have been missed
     */
    public void subscribe(Consumer<AuctionBoard> listener, Runnable onReconnect) {
        broadcast.subscribe(message -> listener.accept(message.board()), onReconnect);
    }

    @Override
    public void show(AuctionBoard board) {
        broadcast.tell(new Message(broadcast.node(), board));
    }

    /** Sends what is to be sent within two seconds, and hears no more. */
    @Override
    public void close() {
        broadcast.close();
    }
}
