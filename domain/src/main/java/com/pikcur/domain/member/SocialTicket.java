package com.pikcur.domain.member;

import com.pikcur.domain.shared.Bytes32;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A provider has vouched for somebody whom no account belongs to yet: good for linking an account or making one.
 *
 * @param claim the address they say is theirs, where the provider vouches for none
 */
public record SocialTicket(SocialPerson person, Optional<ClaimedAddress> claim) {

    public static final Duration VALID_FOR = Duration.ofMinutes(10);

    /**
     * An address that a code was mailed to.
     *
     * @param email in lower case
     */
    public record ClaimedAddress(String email, MailedCode code) {

        public ClaimedAddress {
            email = Account.normalized(email);
        }

        @Override
        public String toString() {
            return "ClaimedAddress[hidden]";
        }
    }

    public static SocialTicket of(SocialPerson person) {
        return new SocialTicket(person, Optional.empty());
    }

    /** Only the newest address and code count. */
    public SocialTicket claiming(String email, MailedCode code) {
        return new SocialTicket(person, Optional.of(new ClaimedAddress(email, code)));
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
