package com.pikcur.bootstrap;

import com.pikcur.domain.shared.HiddenText;
import com.pikcur.mail.notification.SmtpServer;
import com.pikcur.mail.notification.SmtpServer.Login;
import com.pikcur.mail.notification.SmtpServer.StartTls;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who takes our mail, and from whom it is.
 *
 * @param from the address members see, with or without a name
 */
@ConfigurationProperties("pikcur.mail")
public record MailProperties(String from, Smtp smtp) {

    /**
     * The server.
     *
     * @param url {@code smtp://host:port}
     * @param user blank if the server asks for no login
     * @param startTls whether nothing may be sent in clear
     */
    public record Smtp(String url, String user, String password, StartTls startTls) {

        /** Never printed: it holds a password. */
        @Override
        public String toString() {
            return "Smtp[hidden]";
        }
    }

    SmtpServer server() {
        var login = Optional.of(smtp.user())
                .filter(user -> !user.isBlank())
                .map(user -> new Login(user, new HiddenText(smtp.password())));
        return SmtpServer.at(smtp.url(), login, smtp.startTls());
    }
}
