package com.pikcur.domain.member;

import com.pikcur.domain.shared.HiddenText;
import java.net.URI;

/** What can come of wanting to sign in by a provider. Switch over it without a default. */
public sealed interface SocialBeginning {

    /**
     * @param address of the provider, to which the browser is to go
     * @param browserSecret for that browser to keep and bring back
     */
    record Begun(URI address, HiddenText browserSecret) implements SocialBeginning {

        /** The address holds what must come back. */
        @Override
        public String toString() {
            return "Begun[hidden]";
        }
    }

    /** Nobody is sent back to an address that does not stand on our list. */
    record RedirectRefused() implements SocialBeginning {}
}
