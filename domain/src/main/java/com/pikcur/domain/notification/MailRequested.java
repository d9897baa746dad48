package com.pikcur.domain.notification;

import com.pikcur.domain.shared.DomainEvent;
import java.util.UUID;

/**
 * A mail is to be sent.
 *
 * @param subject an id of the mail's own, never that of the member it goes to: events of one subject wait for each other,
 *     and an address that cannot be reached must hold up nothing else
 */
public record MailRequested(UUID subject, Mail mail) implements DomainEvent {}
