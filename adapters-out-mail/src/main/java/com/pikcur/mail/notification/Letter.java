package com.pikcur.mail.notification;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/** A mail as it goes over the wire. */
final class Letter extends MimeMessage {

    private static final String CHARSET = StandardCharsets.UTF_8.name();

    private final String messageId;

    private Letter(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    /** @param id a repetition has the same, so that the reader's program can show it once */
    static Letter write(
            Session session, UUID id, InternetAddress from, InternetAddress to, MailTexts.Text text, Instant at)
            throws MessagingException {
        var letter = new Letter(session, "<%s@%s>".formatted(id, domain(from)));
        letter.setFrom(from);
        letter.setRecipient(Message.RecipientType.TO, to);
        letter.setSubject(text.subject(), CHARSET);
        letter.setText(text.body(), CHARSET);
        letter.setContentLanguage(new String[] {text.language().toLanguageTag()});
        // Tells programs that answer by themselves to keep silent (RFC 3834).
        letter.setHeader("Auto-Submitted", "auto-generated");
        letter.setSentDate(Date.from(at));
        letter.saveChanges();
        return letter;
    }

    private static String domain(InternetAddress address) {
        return address.getAddress().substring(address.getAddress().indexOf('@') + 1);
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
