package com.pikcur.persistence.notification;

import com.pikcur.domain.notification.MailRequested;
import com.pikcur.domain.shared.DomainEvent;
import com.pikcur.persistence.shared.LaneKind;
import java.util.Map;
import java.util.Set;

/** What events about notifications are called in the outbox. */
public final class NotificationEventTypes {

    public static final Map<String, Class<? extends DomainEvent>> BY_NAME =
            Map.of("notification.mail-requested", MailRequested.class);

    /** A mail server may take seconds for each mail, or hang. */
    public static final Map<Class<? extends DomainEvent>, Set<LaneKind>> WAYS =
            Map.of(MailRequested.class, Set.of(LaneKind.SLOW));

    private NotificationEventTypes() {}
}
