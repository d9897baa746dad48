package com.pikcur.domain.member;

import java.util.Optional;

/**
 * What a provider vouches for.
 *
 * @param verifiedEmail in lower case; empty where the provider tells none, or does not say that it is the person's own
 */
public record SocialPerson(SocialIdentity identity, Optional<String> verifiedEmail) {

    public SocialPerson {
        verifiedEmail = verifiedEmail.map(Account::normalized);
    }

    @Override
    public String toString() {
        return "SocialPerson[" + identity.provider().code() + "]";
    }
}
