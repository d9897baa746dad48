package com.pikcur.push.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.shared.HiddenText;
import org.junit.jupiter.api.Test;

/** The example of RFC 8291, appendix A: whoever is to find faults in what we write must read this. */
class ReadingAsBrowsersDoTest {

    private static final String SENDER =
            "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
    private static final String SENDER_PRIVATE = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";
    private static final String RECEIVER =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private static final String RECEIVER_PRIVATE = "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94";
    private static final String SECRET = "BTBZMqHH6r4Tts7J_aSIgg";
    private static final String BODY = "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml"
            + "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT"
            + "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";

    @Test
    void the_example_is_read() throws Exception {
        var browser = Browser.of(RECEIVER_PRIVATE, RECEIVER, SECRET);

        assertThat(browser.read(Browser.bytes(BODY))).isEqualTo("When I grow up, I want to be a watermelon");
    }

    @Test
    void the_public_key_that_belongs_to_a_private_one_is_found() {
        assertThat(VapidKey.of(new HiddenText(SENDER_PRIVATE)).publicKey()).isEqualTo(SENDER);
        assertThat(VapidKey.of(new HiddenText(RECEIVER_PRIVATE)).publicKey()).isEqualTo(RECEIVER);
    }
}
