package com.pikcur.mail.notification;

import com.pikcur.domain.notification.port.MailRefused;
import com.pikcur.domain.notification.port.MailUnavailable;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** What a failure to send means. Servers repeat addresses in what they say, so their words are never passed on. */
final class SmtpReplies {

    /** Asks for a login or for TLS: our settings are wrong, not the mail. */
    private static final int LOGIN_REQUIRED = 530;

    private static final int FIRST_PERMANENT = 500;

    /** The end of a mail's text, and what announces it: a server that refuses there refuses the mail itself. */
    private static final List<String> TEXT_COMMANDS = List.of("DATA", ".");

    private SmtpReplies() {}

    /** Nothing has been said of the mail yet, so the failure may be told as it is, a login alone excepted. */
    static MailUnavailable unreachable(MessagingException failure) {
        if (failure instanceof AuthenticationFailedException) {
            return new MailUnavailable("The mail server does not accept our login");
        }
        return new MailUnavailable("The mail server cannot be reached: " + failure.getMessage());
    }

    /** What becomes of a mail that could not be handed over. */
    static RuntimeException judge(MessagingException failure) {
        return refusal(failure)
                .<RuntimeException>map(reply -> new MailRefused("The mail server refused it for good, reply " + reply))
                .orElseGet(() -> new MailUnavailable("The mail server did not take it: " + kinds(failure)));
    }

    private static Optional<Integer> refusal(MessagingException failure) {
        return chain(failure)
                .flatMap(SmtpReplies::replyOnMail)
                .filter(reply -> reply >= FIRST_PERMANENT && reply != LOGIN_REQUIRED)
                .findFirst();
    }

    private static Stream<Integer> replyOnMail(Exception failure) {
        return switch (failure) {
            case SMTPAddressFailedException address -> Stream.of(address.getReturnCode());
            case SMTPSendFailedException text
            when TEXT_COMMANDS.contains(text.getCommand()) -> Stream.of(text.getReturnCode());
            default -> Stream.of();
        };
    }

    private static String kinds(MessagingException failure) {
        return String.join(", ", chain(failure).map(SmtpReplies::kind).toList());
    }

    private static String kind(Exception failure) {
        var name = failure.getClass().getSimpleName();
        return switch (failure) {
            case SMTPAddressFailedException address -> name + " " + address.getReturnCode();
            case SMTPSendFailedException send -> name + " " + send.getReturnCode();
            default -> name;
        };
    }

    private static Stream<Exception> chain(Exception failure) {
        return Stream.iterate(Optional.of(failure), Optional::isPresent, link -> link.flatMap(SmtpReplies::next))
                .flatMap(Optional::stream);
    }

    private static Optional<Exception> next(Exception failure) {
        return failure instanceof MessagingException messaging
                ? Optional.ofNullable(messaging.getNextException())
                : Optional.empty();
    }
}
