package com.pikcur.payment.iamport;

import com.pikcur.provider.shared.ScriptedServer;
import com.pikcur.provider.shared.ScriptedServer.Asked;
import java.net.URI;
import java.util.List;

/** A PortOne that answers what it is told to, and gives a token to whoever asks for one. */
final class ScriptedPortOne implements AutoCloseable {

    private static final String TOKENS = "/users/getToken";

    private final ScriptedServer server = new ScriptedServer();
    private volatile String token = "token-1";
    private volatile long lifeSeconds = 1_800;

    ScriptedPortOne() {
        server.always(TOKENS, this::tokenJson);
    }

    URI url() {
        return server.url();
    }

    void then(int status, String json) {
        server.then(status, json);
    }

    void thenHtml(int status, String html) {
        server.thenHtml(status, html);
    }

    /** Sends the head and then nothing more. */
    void thenNothing() {
        server.thenNothing();
    }

    /** Tokens that are given from now on. */
    void tokens(String text, long seconds) {
        this.token = text;
        this.lifeSeconds = seconds;
    }

    /** Everything that was asked but for tokens, in order. */
    List<Asked> asked() {
        return server.asked().stream().filter(one -> !one.path().equals(TOKENS)).toList();
    }

    /** What was asked, as method, path without its query and token. */
    List<String> calls() {
        return server.asked().stream().map(ScriptedPortOne::call).toList();
    }

    private static String call(Asked asked) {
        return asked.path().equals(TOKENS)
                ? "token"
                : asked.method() + " " + asked.path().replaceFirst("\\?.*", "") + " " + asked.authorization();
    }

    private String tokenJson() {
        return """
                {"code":0,"message":null,"response":{"access_token":"%s","now":1000,"expired_at":%d,"new_field":{}}}""".formatted(token, 1_000 + lifeSeconds);
    }

    @Override
    public void close() {
        server.close();
    }
}
