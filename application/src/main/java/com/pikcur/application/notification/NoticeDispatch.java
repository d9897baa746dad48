package com.pikcur.application.notification;

import com.pikcur.application.notification.Readers.Reader;
import com.pikcur.domain.notification.About;
import com.pikcur.domain.notification.Mail;
import com.pikcur.domain.notification.MailContent;
import com.pikcur.domain.notification.MailRequested;
import com.pikcur.domain.notification.Notice;
import com.pikcur.domain.notification.NoticeChannel;
import com.pikcur.domain.notification.PushMessage;
import com.pikcur.domain.notification.PushRequested;
import com.pikcur.domain.notification.PushSubscription;
import com.pikcur.domain.notification.TextRequested;
import com.pikcur.domain.notification.port.PushSubscriptions;
import com.pikcur.domain.shared.DomainEvent;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.DomainEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Part of other use cases: sends notices on their ways outside. Within their transaction: all of it leaves after. */
public final class NoticeDispatch {

    /** Some of one member's notices that go one way together. */
    record Bundle(MemberId recipient, NoticeChannel channel, List<Notice> notices) {}

    private final Readers readers;
    private final PushSubscriptions subscriptions;
    private final Wordings wordings;
    private final DomainEvents events;
    private final Supplier<UUID> ids;

    public NoticeDispatch(
            Readers readers,
            PushSubscriptions subscriptions,
            Wordings wordings,
            DomainEvents events,
            Supplier<UUID> ids) {
        this.readers = readers;
        this.subscriptions = subscriptions;
        this.wordings = wordings;
        this.events = events;
        this.ids = ids;
    }

    /** Those of these members who have not left; at most 500. */
    Map<MemberId, Reader> readers(Set<MemberId> members) {
        return readers.of(members);
    }

    /** Sends what can be sent: who has left, no device or no telephone gets nothing there. At most 500 members. */
    void send(List<Bundle> bundles) {
        if (!bundles.isEmpty()) {
            send(bundles, readers(membersOf(bundles.stream())));
        }
    }

    /** The same, where those who have not left are known. */
    void send(List<Bundle> bundles, Map<MemberId, Reader> known) {
        if (bundles.isEmpty()) {
            return;
        }
        var devices = devicesOf(bundles);
        var requests = new ArrayList<DomainEvent>();
        for (var bundle : bundles) {
            var reader = known.get(bundle.recipient());
            if (reader != null) {
                var told = wordings.of(bundle.notices(), reader.language());
                requests.addAll(requestsFor(bundle, reader, told, devices));
            }
        }
        events.publish(requests);
    }

    private Map<MemberId, List<PushSubscription>> devicesOf(List<Bundle> bundles) {
        var pushed = membersOf(bundles.stream().filter(bundle -> bundle.channel() == NoticeChannel.PUSH));
        return pushed.isEmpty() ? Map.of() : subscriptions.of(pushed);
    }

    private static Set<MemberId> membersOf(Stream<Bundle> bundles) {
        return bundles.map(Bundle::recipient).collect(Collectors.toSet());
    }

    private List<DomainEvent> requestsFor(
            Bundle bundle, Reader reader, List<NoticeMessage> told, Map<MemberId, List<PushSubscription>> devices) {
        return switch (bundle.channel()) {
            case IN_APP -> List.of();
            case MAIL -> List.of(mail(reader, told));
            case PUSH ->
                devices.getOrDefault(reader.member(), List.of()).stream()
                        .<DomainEvent>map(device -> push(device, bundle, summed(told, reader)))
                        .toList();
            case TEXT ->
                reader.phone().stream()
                        .<DomainEvent>map(phone -> new TextRequested(ids.get(), phone, line(summed(told, reader))))
                        .toList();
        };
    }

    private MailRequested mail(Reader reader, List<NoticeMessage> told) {
        var lines = told.stream()
                .map(message -> new MailContent.Told(message.title(), message.text()))
                .toList();
        var content = lines.size() == 1 ? lines.getFirst() : new MailContent.ToldTogether(lines);
        var language = Locale.of(reader.language().code());
        return new MailRequested(ids.get(), new Mail(reader.email().reveal(), language, content));
    }

    private PushRequested push(PushSubscription device, Bundle bundle, Wording wording) {
        About about = bundle.notices().getLast().news().about();
        return new PushRequested(ids.get(), device.id(), new PushMessage(wording.title(), wording.text(), about));
    }

    private static Wording summed(List<NoticeMessage> told, Reader reader) {
        var last = told.getLast();
        return told.size() == 1
                ? new Wording(last.title(), last.text())
                : NoticeTexts.ofMany(told.size(), reader.language());
    }

    private static String line(Wording wording) {
        return "[Pikcur] " + wording.title() + " " + wording.text();
    }
}
