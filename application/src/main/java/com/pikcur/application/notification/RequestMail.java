package com.pikcur.application.notification;

import com.pikcur.domain.notification.Mail;
import com.pikcur.domain.notification.MailContent;
import com.pikcur.domain.notification.MailRequested;
import com.pikcur.domain.shared.port.DomainEvents;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Part of other use cases: what they do is to be told by mail.
 *
 * <p>To be called within their transaction: the mail is sent after its commit, or never.
 */
public final class RequestMail {

    private final DomainEvents events;
    private final Supplier<UUID> ids;

    public RequestMail(DomainEvents events, Supplier<UUID> ids) {
        this.events = events;
        this.ids = ids;
    }

    /**
     * Requests a mail.
     *
     * @param to the address alone, without a name
     * @param language Korean is written where it is one we do not write
     */
    public void handle(MailContent content, String to, Locale language) {
        events.publish(List.of(new MailRequested(ids.get(), new Mail(to, language, content))));
    }
}
