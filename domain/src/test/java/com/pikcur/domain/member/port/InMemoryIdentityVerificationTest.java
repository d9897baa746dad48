package com.pikcur.domain.member.port;

import com.pikcur.domain.shared.HiddenText;

class InMemoryIdentityVerificationTest implements IdentityVerificationContract {

    private final InMemoryIdentityVerification provider = new InMemoryIdentityVerification();

    @Override
    public IdentityVerification verification() {
        return provider;
    }

    @Override
    public HiddenText codeSentUnder(String handle) {
        return provider.codeSentUnder(handle);
    }
}
