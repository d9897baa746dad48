package com.pikcur.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.firewall.RequestRejectedException;

class FirewallTest {

    private static final String HEADER = "X-Name";

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "plain ~ text", "tab\tinside", "umlaut ü"})
    void what_a_header_may_hold_passes(String value) {
        assertThat(Firewall.strict().getFirewalledRequest(asking(value)).getHeader(HEADER))
                .isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"line\nbreak", "line\rbreak", "nothing\u0000", "del\u007f", "c1\u0085"})
    void what_no_header_may_hold_is_refused(String value) {
        var request = Firewall.strict().getFirewalledRequest(asking(value));

        assertThatExceptionOfType(RequestRejectedException.class).isThrownBy(() -> request.getHeader(HEADER));
    }

    @Test
    void what_no_path_may_hold_is_refused() {
        var request = new MockHttpServletRequest("GET", "/api/v1/auctions;a=b");

        assertThatExceptionOfType(RequestRejectedException.class)
                .isThrownBy(() -> Firewall.strict().getFirewalledRequest(request));
    }

    private static MockHttpServletRequest asking(String value) {
        var request = new MockHttpServletRequest("GET", "/");
        request.addHeader(HEADER, value);
        return request;
    }
}
