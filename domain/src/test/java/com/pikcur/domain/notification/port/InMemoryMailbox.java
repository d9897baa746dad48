package com.pikcur.domain.notification.port;

import com.pikcur.domain.notification.Mail;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes every mail, and shows it to tests. */
public final class InMemoryMailbox implements MailSender {

    /** A mail under its id. */
    public record Sent(UUID id, Mail mail) {}

    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final Set<String> refusedForGood = ConcurrentHashMap.newKeySet();
    private final Set<String> refusedForNow = ConcurrentHashMap.newKeySet();
    private volatile boolean away;

    @Override
    public void send(UUID id, Mail mail) {
        if (away) {
            throw new MailUnavailable("Nobody takes mail");
        }
        if (refusedForGood.contains(mail.to())) {
            throw new MailRefused("The address is refused");
        }
        if (refusedForNow.contains(mail.to())) {
            throw new MailUnavailable("The address is refused for now");
        }
        sent.add(new Sent(id, mail));
    }

    /** All mail, in the order in which it was sent. */
    public List<Sent> sent() {
        return List.copyOf(sent);
    }

    /** What was sent to one address, in order. */
    public List<Mail> to(String address) {
        return sent.stream()
                .map(Sent::mail)
                .filter(mail -> mail.to().equals(address))
                .toList();
    }

    /** From now on mail to the address is refused for good. */
    public void refuseForGood(String address) {
        refusedForGood.add(address);
    }

    /** From now on mail to the address is refused, though not for good. */
    public void refuseForNow(String address) {
        refusedForNow.add(address);
    }

    /** From now on nothing is taken. */
    public void goAway() {
        away = true;
    }

    /** From now on mail is taken again. */
    public void comeBack() {
        away = false;
    }
}
