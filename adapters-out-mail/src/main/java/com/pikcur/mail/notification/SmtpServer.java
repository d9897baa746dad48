package com.pikcur.mail.notification;

import com.pikcur.domain.shared.HiddenText;
import java.net.URI;
import java.util.Optional;

/**
 * The server that takes our mail.
 *
 * @param login how we prove to it who we are, if it asks
 * @param startTls whether mail may ever go to it in clear
 */
public record SmtpServer(String host, int port, Optional<Login> login, StartTls startTls) {

    /** The port for handing in mail, by RFC 6409. */
    private static final int SUBMISSION_PORT = 587;

    /** User and password. */
    public record Login(String user, HiddenText password) {}

    /** Whether the connection must be encrypted before anything is said. */
    public enum StartTls {
        /** Nothing is sent to a server that does not offer it. */
        REQUIRED,
        /** Used where it is offered; for servers on this machine. */
        OPTIONAL
    }

    /** @throws IllegalArgumentException if a password would be told in clear */
    public SmtpServer {
        if (login.isPresent() && startTls != StartTls.REQUIRED) {
            throw new IllegalArgumentException("A password is told to a mail server over TLS alone: require STARTTLS");
        }
    }

    /**
     * The server at an address.
     *
     * @param url {@code smtp://host:port}; port 587 unless said otherwise
     * @throws IllegalArgumentException if the address is another or a password would be told in clear
     */
    public static SmtpServer at(String url, Optional<Login> login, StartTls startTls) {
        var address = URI.create(url);
        var host = address.getHost();
        // An address with a password in it would sooner or later stand in a log; therefore it is not repeated here.
        if (!"smtp".equals(address.getScheme()) || host == null || address.getUserInfo() != null) {
            throw new IllegalArgumentException("The mail server's address must be smtp://host:port");
        }
        return new SmtpServer(host, address.getPort() < 0 ? SUBMISSION_PORT : address.getPort(), login, startTls);
    }
}
