package com.pikcur.domain.member.port;

import java.net.URI;
import java.util.Optional;

class InMemorySocialGatewayTest implements SocialGatewayContract {

    private final InMemorySocialGateway gateway = new InMemorySocialGateway("kakao");

    @Override
    public SocialGateway gateway() {
        return gateway;
    }

    @Override
    public String codeOf(URI address, String subject, Optional<String> email, boolean verified) {
        return gateway.signIn(address, subject, email.filter(_ -> verified));
    }
}
