package com.pikcur.web.member;

import static com.pikcur.web.Answers.header;
import static com.pikcur.web.SocialMembers.COME_BACK;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.member.port.SocialGatewayContract;
import com.pikcur.web.Web;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody with a browser who signs in by Kakao. */
final class SocialVisitor {

    /** They have been at Kakao and are on their way back. */
    record Returning(String code, String state, Cookie cookie) {}

    private final Web web;

    SocialVisitor(Web web) {
        this.web = web;
    }

    MvcTestResult begin(String provider, String redirectUri) {
        return web.http
                .get()
                .uri("/api/v1/auth/{provider}?redirectUri={uri}", provider, redirectUri)
                .exchange();
    }

    /** Goes to Kakao and says there who they are. */
    Returning goes(String subject, Optional<String> verifiedEmail) {
        var begun = begin("kakao", COME_BACK);
        assertThat(begun).hasStatus(302);
        var address = URI.create(header(begun, "Location"));
        var state = SocialGatewayContract.query(address).getOrDefault("state", "");
        return new Returning(web.social.kakao.signIn(address, subject, verifiedEmail), state, cookieOf(begun));
    }

    private static Cookie cookieOf(MvcTestResult begun) {
        var pair = header(begun, "Set-Cookie").split(";", 2)[0].split("=", 2);
        return new Cookie(pair[0], pair[1]);
    }

    MvcTestResult comesBack(Returning returning) {
        return comesBack(returning.code(), returning.state(), Optional.of(returning.cookie()));
    }

    MvcTestResult comesBack(String code, String state, Optional<Cookie> cookie) {
        var request = web.http
                .post()
                .uri("/api/v1/auth/social/callback")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"code\":\"%s\",\"state\":\"%s\"}".formatted(code, state));
        return cookie.map(request::cookie).orElse(request).exchange();
    }

    /** All the way there and back. */
    MvcTestResult signsIn(String subject, Optional<String> verifiedEmail) {
        return comesBack(goes(subject, verifiedEmail));
    }

    MvcTestResult links(String ticket, String password) {
        return new Visitor(web)
                .post("/auth/social/link", "{\"ticket\":\"%s\",\"password\":\"%s\"}".formatted(ticket, password));
    }

    MvcTestResult registers(String ticket, String nickname) {
        return new Visitor(web)
                .post("/auth/social/register", "{\"ticket\":\"%s\",\"nickname\":\"%s\"}".formatted(ticket, nickname));
    }

    MvcTestResult registers(String ticket, String nickname, String email) {
        return new Visitor(web)
                .post(
                        "/auth/social/register",
                        "{\"ticket\":\"%s\",\"nickname\":\"%s\",\"email\":\"%s\"}".formatted(ticket, nickname, email));
    }

    MvcTestResult registers(String ticket, String nickname, String email, String code) {
        return new Visitor(web)
                .post(
                        "/auth/social/register",
                        "{\"ticket\":\"%s\",\"nickname\":\"%s\",\"email\":\"%s\",\"code\":\"%s\"}"
                                .formatted(ticket, nickname, email, code));
    }

    MvcTestResult showsSecondFactor(String ticket, String code, Optional<Cookie> cookie) {
        var request = web.http
                .post()
                .uri("/api/v1/auth/social/second-factor")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"ticket\":\"%s\",\"secondFactor\":\"%s\"}".formatted(ticket, code));
        return cookie.map(request::cookie).orElse(request).exchange();
    }
}
