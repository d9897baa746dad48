package com.pikcur.web.member;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.member.MemberEvent.SignUpCodeIssued;
import com.pikcur.domain.member.MemberEvent.TemporaryPasswordIssued;
import com.pikcur.web.Answers;
import com.pikcur.web.Web;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** Somebody at the door: calls the sign-in routes as a client does, and reads the mails that are to be sent. */
final class Visitor {

    static final String PASSWORD = "Pikcur!2026";

    private final Web web;

    Visitor(Web web) {
        this.web = web;
    }

    MvcTestResult post(String path, String body) {
        return web.http
                .post()
                .uri("/api/v1" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    MvcTestResult register(String email, String nickname) {
        return register(email, PASSWORD, nickname);
    }

    MvcTestResult register(String email, String password, String nickname) {
        return post(
                "/auth/register",
                "{\"email\":\"%s\",\"password\":\"%s\",\"nickname\":\"%s\"}".formatted(email, password, nickname));
    }

    MvcTestResult verify(String email, String code) {
        return post("/auth/verify-email", "{\"email\":\"%s\",\"code\":\"%s\"}".formatted(email, code));
    }

    MvcTestResult login(String email, String password) {
        return post("/auth/login", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));
    }

    MvcTestResult refresh(String refreshToken) {
        return post("/auth/refresh", "{\"refreshToken\":\"%s\"}".formatted(refreshToken));
    }

    /** The code of the newest mail to anybody. */
    String code() {
        return web.members
                .events
                .published(SignUpCodeIssued.class)
                .getLast()
                .code()
                .reveal();
    }

    String temporaryPassword() {
        return web.members
                .events
                .published(TemporaryPasswordIssued.class)
                .getLast()
                .password()
                .reveal();
    }

    /** Signs up and proves the address; the password is {@link #PASSWORD}. */
    void joins(String email, String nickname) {
        Answers.json(register(email, nickname), 202);
        assertThat(verify(email, code())).hasStatus(204);
    }

    /** The tokens of a new session. */
    JsonNode signsIn(String email) {
        return Answers.json(login(email, PASSWORD), 200);
    }

    /** Calls a route with the access token. */
    MvcTestResult get(String path, JsonNode tokens) {
        return web.http
                .get()
                .uri("/api/v1" + path)
                .header("Authorization", bearer(tokens))
                .exchange();
    }

    MvcTestResult post(String path, JsonNode tokens, String body) {
        return web.http
                .post()
                .uri("/api/v1" + path)
                .header("Authorization", bearer(tokens))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    MvcTestResult delete(String path, JsonNode tokens, String body) {
        return web.http
                .delete()
                .uri("/api/v1" + path)
                .header("Authorization", bearer(tokens))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    MvcTestResult delete(String path, JsonNode tokens) {
        return web.http
                .delete()
                .uri("/api/v1" + path)
                .header("Authorization", bearer(tokens))
                .exchange();
    }

    MvcTestResult put(String path, JsonNode tokens, String body) {
        return web.http
                .put()
                .uri("/api/v1" + path)
                .header("Authorization", bearer(tokens))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    static String bearer(JsonNode tokens) {
        return "Bearer " + tokens.path("accessToken").asString();
    }
}
