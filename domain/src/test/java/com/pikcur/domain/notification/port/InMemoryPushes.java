package com.pikcur.domain.notification.port;

import com.pikcur.domain.notification.PushFixtures;
import com.pikcur.domain.notification.PushMessage;
import com.pikcur.domain.notification.PushSubscription;
import com.pikcur.domain.shared.port.ProviderUnavailable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Takes every message to a browser, and shows it to tests. It knows one push service, that of the fixtures. */
public final class InMemoryPushes implements PushSender {

    /** A message under its id. A repetition stands here as often as it was sent. */
    public record Sent(UUID id, PushSubscription subscription, PushMessage message) {}

    private final List<Sent> sent = new ArrayList<>();
    private final Set<String> ended = new HashSet<>();
    private final Set<String> refused = new HashSet<>();
    private int nextRefused;
    private int nextPutOff;
    private boolean away;
    private boolean off;

    @Override
    public synchronized boolean accepts(String endpoint) {
        return !off && endpoint.startsWith(PushFixtures.PUSH_SERVICE + "/");
    }

    @Override
    public synchronized Outcome send(UUID id, PushSubscription subscription, PushMessage message) {
        var endpoint = subscription.endpoint().reveal();
        if (off) {
            return Outcome.REFUSED;
        }
        if (!accepts(endpoint)) {
            return Outcome.GONE;
        }
        if (away) {
            throw new ProviderUnavailable("push", "away");
        }
        if (nextPutOff > 0) {
            nextPutOff--;
            throw new ProviderUnavailable("push", "later");
        }
        if (ended.contains(endpoint)) {
            return Outcome.GONE;
        }
        if (nextRefused > 0) {
            nextRefused--;
            return Outcome.REFUSED;
        }
        if (refused.contains(endpoint)) {
            return Outcome.REFUSED;
        }
        sent.add(new Sent(id, subscription, message));
        return Outcome.SENT;
    }

    /** All messages, in the order in which they were sent. */
    public synchronized List<Sent> sent() {
        return List.copyOf(sent);
    }

    /** What was sent to one browser, in order. */
    public synchronized List<PushMessage> to(PushSubscription subscription) {
        return sent.stream()
                .filter(one -> one.subscription().endpoint().equals(subscription.endpoint()))
                .map(Sent::message)
                .toList();
    }

    /** From now on this browser is gone. */
    public synchronized void end(PushSubscription subscription) {
        ended.add(subscription.endpoint().reveal());
    }

    /** From now on messages to this browser are refused. */
    public synchronized void refuse(PushSubscription subscription) {
        refused.add(subscription.endpoint().reveal());
    }

    /** The next message is refused; said twice, the next two. */
    public synchronized void refuseOnce() {
        nextRefused++;
    }

    /** The next message is not taken, though it may be later; said twice, the next two. */
    public synchronized void putOffOnce() {
        nextPutOff++;
    }

    /** From now on nothing is taken. */
    public synchronized void goAway() {
        away = true;
    }

    /** From now on messages are taken again. */
    public synchronized void comeBack() {
        away = false;
    }

    /** From now on nobody is woken, as where no key is set up: browsers are kept, and what is sent is dropped. */
    public synchronized void turnOff() {
        off = true;
    }
}
