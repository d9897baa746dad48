package com.pikcur.domain.notification.port;

import com.pikcur.domain.notification.Mail;
import java.util.UUID;

/** Carries mail. Contract: {@code MailSenderContract}. */
public interface MailSender {

    /**
     * Hands a mail over to be carried; returns when somebody has taken it, which may take seconds. Never to be called
     * within a transaction.
     *
     * @param id the mail's own; who gets it twice under the same one can see that it is the same
     * @throws MailUnavailable if nobody takes mail just now; it may be tried again
     * @throws MailRefused if this mail will never be taken, however often it is tried
     */
    void send(UUID id, Mail mail);
}
