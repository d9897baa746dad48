package com.pikcur.application.member;

import com.pikcur.domain.member.NoSuchSocialProvider;
import com.pikcur.domain.member.SocialProvider;
import com.pikcur.domain.member.port.SocialGateway;
import java.util.List;

/** The providers that are set up; there may be none. */
public final class SocialGateways {

    private final List<SocialGateway> gateways;

    public SocialGateways(List<SocialGateway> gateways) {
        this.gateways = List.copyOf(gateways);
    }

    /** @throws NoSuchSocialProvider if it is not set up */
    SocialGateway of(SocialProvider provider) {
        return gateways.stream()
                .filter(gateway -> gateway.provider().equals(provider))
                .findFirst()
                .orElseThrow(() -> new NoSuchSocialProvider(provider));
    }
}
