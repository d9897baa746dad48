package com.pikcur.websocket.shared;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** The one of our languages that a client wants. */
final class ClientLanguage {

    private static final List<Locale> OURS = List.of(Locale.KOREAN, Locale.ENGLISH);

    private ClientLanguage() {}

    /** What it asked for at the handshake, or English. */
    static Locale of(HttpHeaders handshake) {
        try {
            return Optional.ofNullable(handshake.getFirst(HttpHeaders.ACCEPT_LANGUAGE))
                    .map(Locale.LanguageRange::parse)
                    .map(wanted -> Locale.lookup(wanted, OURS))
                    .orElse(Locale.ENGLISH);
        } catch (IllegalArgumentException malformed) {
            return Locale.ENGLISH; // Whoever cannot say which language gets the same as one who does not.
        }
    }
}
