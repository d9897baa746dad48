package com.pikcur.persistence.notification;

import com.pikcur.domain.notification.port.NoticeBroadcast;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.persistence.shared.RedisBroadcast;
import com.pikcur.persistence.shared.StoredJson;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;
import java.util.function.ObjLongConsumer;
import org.redisson.api.RedissonClient;

/** Tells every node over a Redis topic that members have news; of those of one member that wait only the newest. */
public final class RedisNoticeBroadcast implements NoticeBroadcast, AutoCloseable {

    private static final RedisBroadcast.Kind<Message> NOTICES =
            new RedisBroadcast.Kind<>("pikcur:notices", "notices", Message.class);

    /** Read by nodes of other versions: what is in it keeps its name. */
    private record Message(UUID node, MemberId member, long seq) implements RedisBroadcast.Message<MemberId> {

        @Override
        public MemberId key() {
            return member;
        }
    }

    private final RedisBroadcast<MemberId, Message> broadcast;

    public RedisNoticeBroadcast(RedissonClient redis, StoredJson json, MeterRegistry meters) {
        this.broadcast = new RedisBroadcast<>(redis, json, meters, NOTICES);
    }

    /**
     * From now on the listener hears of the news on all nodes, of those on others as soon and as long as Redis is there.
     * Returns at once.
     *
     * @param listener must return at once; hears of some news twice and of some late, each with the number of the member's
     *     newest notice
     * @param onReconnect called when Redis is there again after it was lost, for news may have been missed
     */
    public void subscribe(ObjLongConsumer<MemberId> listener, Runnable onReconnect) {
        broadcast.subscribe(message -> listener.accept(message.member(), message.seq()), onReconnect);
    }

    @Override
    public void tell(MemberId member, long seq) {
        broadcast.tell(new Message(broadcast.node(), member, seq));
    }

    /** Sends what is to be sent within two seconds, and hears no more. */
    @Override
    public void close() {
        broadcast.close();
    }
}
