package com.pikcur.domain.member.port;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.member.SocialIdentity;
import com.pikcur.domain.member.SocialPerson;
import com.pikcur.domain.member.SocialSignIn;
import com.pikcur.domain.member.port.SocialGateway.Answer;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.Sha256;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link SocialGateway} promises. */
public interface SocialGatewayContract {

    String COME_BACK = "https://pikcur.test/come-back";
    String STATE = "the-state";

    SocialGateway gateway();

    /**
     * Somebody follows the address and says at the provider who they are.
     *
     * @param email what the provider knows of them
     * @param verified whether it says that the address is theirs
     * @return the code they are sent back with
     */
    String codeOf(URI address, String subject, Optional<String> email, boolean verified);

    @Test
    default void the_address_asks_for_a_code_that_only_we_can_use() {
        var begun = begun();

        var asked = query(gateway().authorizationAddress(begun, STATE));

        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("redirect_uri", COME_BACK)
                .containsEntry("state", STATE)
                .containsEntry("nonce", begun.nonce().reveal())
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("code_challenge", challengeOf(begun.verifier().reveal()))
                .containsKey("client_id");
        assertThat(asked.getOrDefault("scope", "").split(" ")).contains("openid");
        assertThat(asked.values()).doesNotContain(begun.verifier().reveal());
    }

    @Test
    default void a_code_tells_who_somebody_is() {
        var begun = begun();

        var answer = gateway().exchange(begun, codeOf(begun, "4711", Optional.of("Mina@pikcur.test"), true));

        assertThat(answer).isEqualTo(new Answer.Vouched(person("4711", Optional.of("mina@pikcur.test"))));
    }

    @Test
    default void an_address_that_is_not_verified_does_not_count() {
        var begun = begun();

        var answer = gateway().exchange(begun, codeOf(begun, "4711", Optional.of("mina@pikcur.test"), false));

        assertThat(answer).isEqualTo(new Answer.Vouched(person("4711", Optional.empty())));
    }

    @Test
    default void nobody_needs_an_address() {
        var begun = begun();

        var answer = gateway().exchange(begun, codeOf(begun, "4711", Optional.empty(), false));

        assertThat(answer).isEqualTo(new Answer.Vouched(person("4711", Optional.empty())));
    }

    @Test
    default void a_made_up_code_is_refused() {
        assertThat(gateway().exchange(begun(), "made-up")).isInstanceOf(Answer.Refused.class);
    }

    @Test
    default void a_code_is_good_once() {
        var begun = begun();
        var code = codeOf(begun, "4711", Optional.empty(), false);
        gateway().exchange(begun, code);

        assertThat(gateway().exchange(begun, code)).isInstanceOf(Answer.Refused.class);
    }

    @Test
    default void of_two_who_come_with_one_code_at_once_one_is_vouched_for() {
        var begun = begun();
        var code = codeOf(begun, "4711", Optional.empty(), false);

        var both = AtOnce.each(2, _ -> gateway().exchange(begun, code));

        assertThat(both.stream().filter(Answer.Vouched.class::isInstance)).hasSize(1);
        assertThat(both.stream().filter(Answer.Refused.class::isInstance)).hasSize(1);
    }

    @Test
    default void a_code_that_somebody_else_asked_for_is_refused() {
        var begun = begun();
        var code = codeOf(begun, "4711", Optional.empty(), false);
        var other = new SocialSignIn(begun.provider(), COME_BACK, begun.nonce(), begun().verifier(), begun.browser());

        assertThat(gateway().exchange(other, code)).isInstanceOf(Answer.Refused.class);
    }

    @Test
    default void a_code_that_was_sent_elsewhere_is_refused() {
        var begun = begun();
        var code = codeOf(begun, "4711", Optional.empty(), false);
        var other = new SocialSignIn(
                begun.provider(), COME_BACK + "/elsewhere", begun.nonce(), begun.verifier(), begun.browser());

        assertThat(gateway().exchange(other, code)).isInstanceOf(Answer.Refused.class);
    }

    @Test
    default void an_answer_to_another_question_is_refused() {
        var begun = begun();
        var code = codeOf(begun, "4711", Optional.empty(), false);
        var other = new SocialSignIn(
                begun.provider(), COME_BACK, new HiddenText("another"), begun.verifier(), begun.browser());

        assertThat(gateway().exchange(other, code)).isInstanceOf(Answer.Refused.class);
    }

    private String codeOf(SocialSignIn begun, String subject, Optional<String> email, boolean verified) {
        return codeOf(gateway().authorizationAddress(begun, STATE), subject, email, verified);
    }

    private SocialPerson person(String subject, Optional<String> email) {
        return new SocialPerson(new SocialIdentity(gateway().provider(), subject), email);
    }

    private SocialSignIn begun() {
        return new SocialSignIn(
                gateway().provider(),
                COME_BACK,
                new HiddenText("nonce-" + UUID.randomUUID()),
                new HiddenText("verifier-of-at-least-43-letters-" + UUID.randomUUID()),
                Sha256.of("browser"));
    }

    /** What an address says behind its question mark. */
    static Map<String, String> query(URI address) {
        return Stream.of(address.getRawQuery().split("&"))
                .map(parameter -> parameter.split("=", 2))
                .collect(Collectors.toMap(
                        parameter -> parameter[0],
                        parameter -> URLDecoder.decode(parameter[1], StandardCharsets.UTF_8)));
    }

    /** What PKCE shows of a verifier beforehand. */
    static String challengeOf(String verifier) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Sha256.of(verifier).toByteArray());
    }
}
