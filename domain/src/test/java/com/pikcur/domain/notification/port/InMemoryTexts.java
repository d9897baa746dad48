package com.pikcur.domain.notification.port;

import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.port.ProviderUnavailable;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Takes every text message, and shows it to tests. */
public final class InMemoryTexts implements TextSender {

    /** A message under its id. */
    public record Sent(UUID id, String to, String text) {}

    private final LinkedHashMap<UUID, Sent> sent = new LinkedHashMap<>();
    private final Set<String> refused = new HashSet<>();
    private int nextRefused;
    private int nextPutOff;
    private int nextUnsaid;
    private boolean away;

    @Override
    public synchronized boolean send(UUID id, HiddenText to, String text) {
        if (away) {
            throw new ProviderUnavailable("text messages", "away");
        }
        if (nextPutOff > 0) {
            nextPutOff--;
            throw new ProviderUnavailable("text messages", "later");
        }
        if (nextRefused > 0) {
            nextRefused--;
            return false;
        }
        if (refused.contains(to.reveal())) {
            return false;
        }
        sent.putIfAbsent(id, new Sent(id, to.reveal(), text));
        if (nextUnsaid > 0) {
            nextUnsaid--;
            throw new ProviderUnavailable("text messages", "not heard");
        }
        return true;
    }

    /** All messages, in the order in which they were first sent. */
    public synchronized List<Sent> sent() {
        return List.copyOf(sent.values());
    }

    /** What was sent to one phone, in order. */
    public synchronized List<String> to(String phone) {
        return sent.values().stream()
                .filter(one -> one.to().equals(phone))
                .map(Sent::text)
                .toList();
    }

    /** From now on messages to this phone are refused. */
    public synchronized void refuse(String phone) {
        refused.add(phone);
    }

    /** The next message is refused; said twice, the next two. */
    public synchronized void refuseOnce() {
        nextRefused++;
    }

    /** The next message is not taken, though it may be later; said twice, the next two. */
    public synchronized void putOffOnce() {
        nextPutOff++;
    }

    /** The next message is sent, and nobody is told so; said twice, the next two. */
    public synchronized void unsaidOnce() {
        nextUnsaid++;
    }

    /** From now on nothing is taken. */
    public synchronized void goAway() {
        away = true;
    }

    /** From now on messages are taken again. */
    public synchronized void comeBack() {
        away = false;
    }
}
