package com.pikcur.social.member;

import com.pikcur.domain.member.port.SocialGateway;
import com.pikcur.domain.member.port.SocialGatewayContract;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.sandbox.social.SandboxSocial;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class KakaoGatewayTest implements SocialGatewayContract {

    private final SandboxSocial sandbox = SandboxSocial.start();
    private final SocialGateway gateway = new KakaoGateway(
            new OpenIdClient(
                    setting("PIKCUR_KAKAO_ISSUER"),
                    setting("PIKCUR_KAKAO_CLIENT_ID"),
                    new HiddenText(setting("PIKCUR_KAKAO_CLIENT_SECRET"))),
            setting("PIKCUR_KAKAO_USER_INFO"),
            Clock.systemUTC());

    @AfterAll
    void close() {
        sandbox.close();
    }

    private String setting(String name) {
        return sandbox.settings().getOrDefault(name, "");
    }

    @Override
    public SocialGateway gateway() {
        return gateway;
    }

    @Override
    public String codeOf(URI address, String subject, Optional<String> email, boolean verified) {
        return PersonAtProvider.codeOf(address, subject, email, verified);
    }
}
