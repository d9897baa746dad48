package com.pikcur.web.shared;

import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Refuses malformed requests exactly as Spring Security does. Headers of printable ASCII, which nearly all are, are told
 * without a regular expression: they are looked at each time one of a dozen filters reads them.
 */
public final class Firewall {

    private static final char FIRST_PRINTABLE = ' ';
    private static final char LAST_PRINTABLE = '~';

    private Firewall() {}

    public static HttpFirewall strict() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(text -> isPrintable(text) || StrictHttpFirewall.ALLOWED_HEADER_NAMES.test(text));
        firewall.setAllowedHeaderValues(
                text -> isPrintable(text) || StrictHttpFirewall.ALLOWED_HEADER_VALUES.test(text));
        firewall.setAllowedParameterNames(
                text -> isPrintable(text) || StrictHttpFirewall.ALLOWED_PARAMETER_NAMES.test(text));
        return firewall;
    }

    private static boolean isPrintable(String text) {
        for (var at = 0; at < text.length(); at++) {
            var letter = text.charAt(at);
            if (letter < FIRST_PRINTABLE || letter > LAST_PRINTABLE) {
                return false;
            }
        }
        return true;
    }
}
