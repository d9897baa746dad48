package com.pikcur.domain.member;

import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A provider has vouched for somebody, and one more step is theirs to take. Switch over it without a default. */
public sealed interface SocialTicket {

    Duration VALID_FOR = Duration.ofMinutes(10);

    SocialPerson person();

    static Newcomer of(SocialPerson person) {
        return new Newcomer(person, Optional.empty());
    }

    /**
     * No account belongs to them yet: good for linking one or making one.
     *
     * @param claim the address they say is theirs, where the provider vouches for none
     */
    record Newcomer(SocialPerson person, Optional<ClaimedAddress> claim) implements SocialTicket {

        /** Only the newest address and code count. */
        public Newcomer claiming(String email, MailedCode code) {
            return new Newcomer(person, Optional.of(new ClaimedAddress(email, code)));
        }

        /**
         * The address that is shown to be theirs by the code.
         *
         * @param key what the ticket is kept under, which the code was made for
         */
        public Optional<String> addressProvedBy(Bytes32 key, String entered, Instant now) {
            return claim.filter(claimed -> claimed.code().matches(key.toUuid(), entered, now))
                    .map(ClaimedAddress::email);
        }
    }

    /**
     * They are a member, whose second factor is still to be shown: good for that alone.
     *
     * @param browser digest of the secret of the browser they came back in
     */
    record SecondFactorAwaited(SocialPerson person, MemberId member, Bytes32 browser) implements SocialTicket {}

    /**
     * An address that a code was mailed to.
     *
     * @param email in lower case
     */
    record ClaimedAddress(String email, MailedCode code) {

        public ClaimedAddress {
            email = Account.normalized(email);
        }

        @Override
        public String toString() {
            return "ClaimedAddress[hidden]";
        }
    }

    /** Empty if it is good for something else. */
    default Optional<Newcomer> asNewcomer() {
        return switch (this) {
            case Newcomer newcomer -> Optional.of(newcomer);
            case SecondFactorAwaited _ -> Optional.empty();
        };
    }

    /**
     * Empty if it is good for something else, or was given to another browser.
     *
     * @param shown digest of the secret of the browser that shows it
     */
    default Optional<SecondFactorAwaited> awaitedIn(Bytes32 shown) {
        return switch (this) {
            case SecondFactorAwaited awaited ->
                Optional.of(awaited).filter(_ -> awaited.browser().equals(shown));
            case Newcomer _ -> Optional.empty();
        };
    }
}
