package com.pikcur.persistence.notification;

import com.pikcur.domain.notification.MailRequested;
import com.pikcur.domain.notification.PushRequested;
import com.pikcur.domain.notification.TextRequested;
import com.pikcur.domain.shared.DomainEvent;
import com.pikcur.persistence.shared.LaneKind;
import java.util.Map;
import java.util.Set;

/** What events about notifications are called in the outbox. */
public final class NotificationEventTypes {

    public static final Map<String, Class<? extends DomainEvent>> BY_NAME = Map.of(
            "notification.mail-requested", MailRequested.class,
            "notification.push-requested", PushRequested.class,
            "notification.text-requested", TextRequested.class);

    /** Whoever carries mails, pushes and texts may take seconds for each, or hang. */
    public static final Map<Class<? extends DomainEvent>, Set<LaneKind>> WAYS = Map.of(
            MailRequested.class, Set.of(LaneKind.SLOW),
            PushRequested.class, Set.of(LaneKind.SLOW),
            TextRequested.class, Set.of(LaneKind.SLOW));

    private NotificationEventTypes() {}
}
