package com.pikcur.domain.shared.port;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.RequestKey;
import com.pikcur.domain.shared.Sha256;
import com.pikcur.domain.shared.port.RequestMemory.Answer;
import com.pikcur.domain.shared.port.RequestMemory.Claim;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link RequestMemory} promises. */
public interface RequestMemoryContract {

    Bytes32 BODY = Sha256.of("{\"maxAmountWon\":12000}");
    Bytes32 OTHER_BODY = Sha256.of("{\"maxAmountWon\":13000}");
    Answer ANSWER = new Answer(201, Map.of("Location", "/there", "ETag", "\"1\""), "{\"bidId\":\"낙찰 \\\"1\\\"\"}");

    RequestMemory memory();

    /** Returns when claims made before have lapsed. */
    void letClaimsLapse();

    @Test
    default void the_first_to_ask_is_told_so() {
        assertThat(memory().claim(aKey(), BODY)).isEqualTo(new Claim.First());
    }

    @Test
    default void of_a_hundred_equal_claims_at_once_exactly_one_is_the_first() {
        var key = aKey();

        var claims = AtOnce.each(100, _ -> memory().claim(key, BODY));

        assertThat(claims).filteredOn(new Claim.First()::equals).hasSize(1);
        assertThat(claims).filteredOn(new Claim.InProgress()::equals).hasSize(99);
    }

    @Test
    default void who_asks_again_gets_the_first_answer_word_for_word() {
        var key = aKey();
        memory().claim(key, BODY);

        memory().remember(key, BODY, ANSWER);

        assertThat(memory().claim(key, BODY)).isEqualTo(new Claim.Repeated(ANSWER));
        assertThat(memory().claim(key, BODY)).isEqualTo(new Claim.Repeated(ANSWER));
    }

    @Test
    default void an_answer_may_be_empty() {
        var key = aKey();
        var empty = new Answer(204, Map.of(), "");

        memory().remember(key, BODY, empty);

        assertThat(memory().claim(key, BODY)).isEqualTo(new Claim.Repeated(empty));
    }

    @Test
    default void another_body_is_told_from_the_first_before_and_after_the_answer() {
        var key = aKey();
        memory().claim(key, BODY);

        assertThat(memory().claim(key, OTHER_BODY)).isEqualTo(new Claim.OtherBody());
        memory().remember(key, BODY, ANSWER);
        assertThat(memory().claim(key, OTHER_BODY)).isEqualTo(new Claim.OtherBody());
    }

    @Test
    default void a_released_claim_can_be_made_again_even_with_another_body() {
        var key = aKey();
        memory().claim(key, BODY);

        memory().release(key);

        assertThat(memory().claim(key, OTHER_BODY)).isEqualTo(new Claim.First());
    }

    @Test
    default void an_answer_is_not_released() {
        var key = aKey();
        memory().remember(key, BODY, ANSWER);

        memory().release(key);

        assertThat(memory().claim(key, BODY)).isEqualTo(new Claim.Repeated(ANSWER));
    }

    @Test
    default void a_claim_nobody_answers_lapses_and_an_answer_does_not() {
        var unanswered = aKey();
        var answered = aKey();
        memory().claim(unanswered, BODY);
        memory().claim(answered, BODY);
        memory().remember(answered, BODY, ANSWER);

        letClaimsLapse();

        assertThat(memory().claim(unanswered, BODY)).isEqualTo(new Claim.First());
        assertThat(memory().claim(answered, BODY)).isEqualTo(new Claim.Repeated(ANSWER));
    }

    @Test
    default void the_same_text_of_another_member_or_route_is_another_request() {
        var key = aKey();
        memory().claim(key, BODY);

        var ofAnotherMember = new RequestKey(new MemberId(UUID.randomUUID()), key.route(), key.text());
        var onAnotherRoute = new RequestKey(key.member(), key.route() + "/elsewhere", key.text());

        assertThat(memory().claim(ofAnotherMember, BODY)).isEqualTo(new Claim.First());
        assertThat(memory().claim(onAnotherRoute, BODY)).isEqualTo(new Claim.First());
    }

    static RequestKey aKey() {
        return new RequestKey(
                new MemberId(UUID.randomUUID()), "POST /bids", UUID.randomUUID().toString());
    }
}
