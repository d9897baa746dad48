package com.pikcur.domain.member;

import com.pikcur.domain.shared.NotFound;

/** Nobody signs in by such a provider: there is none, it is not set up, or the member has not linked it. */
public final class NoSuchSocialProvider extends NotFound {

    private static final long serialVersionUID = 1L;

    public NoSuchSocialProvider(SocialProvider provider) {
        super("No provider " + provider.code());
    }
}
