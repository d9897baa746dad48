package com.pikcur.domain.member;

/**
 * Who somebody is to a provider. It belongs to one member at most.
 *
 * @param subject the provider's own name for the person, which never changes and means nothing elsewhere
 */
public record SocialIdentity(SocialProvider provider, String subject) {

    @Override
    public String toString() {
        return "SocialIdentity[" + provider.code() + "]";
    }
}
