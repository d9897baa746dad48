package com.pikcur.domain.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthenticatorSecretTest {

    /** The secret of RFC 6238, Appendix B. */
    private static final AuthenticatorSecret RFC = new AuthenticatorSecret(
            new HiddenText(Base32.encode("12345678901234567890".getBytes(StandardCharsets.US_ASCII))));

    /** The last six digits of the eight that stand in RFC 6238, Appendix B. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void it_shows_the_codes_of_rfc_6238(long seconds, String code) {
        assertThat(RFC.codeOf(seconds / 30)).isEqualTo(code);
        assertThat(RFC.stepOf(code, Instant.ofEpochSecond(seconds))).hasValue(seconds / 30);
    }

    /** 287082 is the code of the step from 30 s on, until 60 s. */
    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "30, true", "89, true", "90, false"})
    void a_code_is_taken_one_step_early_and_one_late(long seconds, boolean taken) {
        assertThat(RFC.stepOf("287082", Instant.ofEpochSecond(seconds)).isPresent())
                .isEqualTo(taken);
    }

    @Test
    void spaces_in_a_code_do_not_matter_and_all_else_does() {
        var then = Instant.ofEpochSecond(59);

        assertThat(RFC.stepOf(" 287 082 ", then)).isPresent();
        assertThat(RFC.stepOf("287083", then)).isEmpty();
        assertThat(RFC.stepOf("94287082", then)).isEmpty();
        assertThat(RFC.stepOf("", then)).isEmpty();
    }

    @Test
    void a_new_one_has_160_bits_and_tells_authenticators_whose_it_is() {
        var secret = AuthenticatorSecret.of(Sha256.of("random"));
        var text = secret.base32().reveal();

        assertThat(text).hasSize(32).matches("[A-Z2-7]+");
        assertThat(secret.uri("mina+toys@pikcur.test").reveal())
                .isEqualTo("otpauth://totp/Pikcur:mina%2Btoys%40pikcur.test?secret=" + text + "&issuer=Pikcur");
    }

    @Test
    void it_never_prints_itself() {
        assertThat(RFC.toString()).doesNotContain(RFC.base32().reveal());
        assertThat(RFC.uri("a@b").toString()).doesNotContain(RFC.base32().reveal());
    }

    /** RFC 4648, Section 10, without the padding. */
    @ParameterizedTest
    @CsvSource({"'', ''", "f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void base32_is_that_of_rfc_4648(String plain, String text) {
        var bytes = plain.getBytes(StandardCharsets.US_ASCII);

        assertThat(Base32.encode(bytes)).isEqualTo(text);
        assertThat(Base32.decode(text)).isEqualTo(bytes);
    }

    @Test
    void what_is_not_base32_is_not_read() {
        assertThatThrownBy(() -> Base32.decode("MZXW1")).isInstanceOf(IllegalArgumentException.class);
    }
}
