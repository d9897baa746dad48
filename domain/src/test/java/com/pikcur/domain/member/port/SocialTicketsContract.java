package com.pikcur.domain.member.port;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.member.MailedCode;
import com.pikcur.domain.member.SocialIdentity;
import com.pikcur.domain.member.SocialPerson;
import com.pikcur.domain.member.SocialProvider;
import com.pikcur.domain.member.SocialTicket;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link SocialTickets} promises. */
public interface SocialTicketsContract {

    Duration BRIEF = Duration.ofMillis(200);

    SocialTickets tickets();

    /** Comes back once so much time has passed, or more. */
    void letPass(Duration time);

    @Test
    default void a_ticket_is_found_until_it_is_taken() {
        var key = aKey();
        var ticket = aTicket(Optional.of("mina@pikcur.test"));
        tickets().keep(key, ticket, SocialTicket.VALID_FOR);

        assertThat(tickets().find(key)).contains(ticket);
        assertThat(tickets().find(key)).contains(ticket);
        assertThat(tickets().take(key)).contains(ticket);
        assertThat(tickets().find(key)).isEmpty();
        assertThat(tickets().take(key)).isEmpty();
    }

    @Test
    default void a_claimed_address_takes_the_place_of_what_was() {
        var key = aKey();
        var ticket = aTicket(Optional.empty());
        var expiresAt = Instant.parse("2026-11-02T12:00:00Z");
        var claiming = ticket.claiming("mina@pikcur.test", MailedCode.of(key.toUuid(), "123456", expiresAt));
        tickets().keep(key, ticket, SocialTicket.VALID_FOR);

        tickets().keep(key, claiming, SocialTicket.VALID_FOR);

        assertThat(tickets().find(key)).contains(claiming);
        assertThat(tickets()
                        .find(key)
                        .flatMap(SocialTicket::asNewcomer)
                        .orElseThrow()
                        .addressProvedBy(key, "123456", expiresAt.minusMillis(1)))
                .contains("mina@pikcur.test");
    }

    @Test
    default void a_ticket_that_awaits_a_second_factor_is_good_for_nothing_else() {
        var key = aKey();
        var browser = aKey();
        var person = aTicket(Optional.of("mina@pikcur.test")).person();
        var awaited = new SocialTicket.SecondFactorAwaited(person, new MemberId(UUID.randomUUID()), browser);

        tickets().keep(key, awaited, SocialTicket.VALID_FOR);

        var found = tickets().find(key).orElseThrow();
        assertThat(found).isEqualTo(awaited);
        assertThat(found.asNewcomer()).isEmpty();
        assertThat(found.awaitedIn(browser)).contains(awaited);
        assertThat(found.awaitedIn(aKey())).isEmpty();
        assertThat(aTicket(Optional.empty()).awaitedIn(browser)).isEmpty();
    }

    @Test
    default void of_many_who_take_it_at_once_one_gets_it() {
        var key = aKey();
        tickets().keep(key, aTicket(Optional.empty()), SocialTicket.VALID_FOR);

        var all = AtOnce.each(8, _ -> tickets().take(key));

        assertThat(all.stream().filter(Optional::isPresent)).hasSize(1);
    }

    @Test
    default void a_ticket_is_forgotten_in_time() {
        var key = aKey();
        tickets().keep(key, aTicket(Optional.empty()), BRIEF);

        letPass(BRIEF);

        assertThat(tickets().find(key)).isEmpty();
        assertThat(tickets().take(key)).isEmpty();
    }

    private static Bytes32 aKey() {
        return Sha256.of(UUID.randomUUID().toString());
    }

    private static SocialTicket.Newcomer aTicket(Optional<String> email) {
        return SocialTicket.of(new SocialPerson(new SocialIdentity(new SocialProvider("kakao"), "123"), email));
    }
}
