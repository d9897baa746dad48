package com.pikcur.sandbox.message;

import com.pikcur.sandbox.message.SandboxTextMessages.SentText;
import com.pikcur.sandbox.wire.Distortion;
import com.pikcur.sandbox.wire.Heard;
import com.pikcur.sandbox.wire.Reply;
import com.pikcur.sandbox.wire.WireService;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The one call, behind the key. */
final class TextApi implements WireService {

    static final String PROVIDER = "textmessage";

    /** What it refuses with, by status. */
    static final Map<String, String> REFUSALS = Map.of(
            "400", "INVALID_REQUEST",
            "401", "UNAUTHORIZED",
            "404", "NOT_FOUND",
            "429", "TOO_MANY_REQUESTS",
            "500", "INTERNAL_ERROR",
            "503", "UNAVAILABLE");

    private static final int LONGEST_ID = 200;
    private static final int LONGEST_TEXT = 2_000;

    private final String key;
    private final Clock clock;
    private final Texts texts;

    TextApi(String key, Clock clock, Texts texts) {
        this.key = key;
        this.clock = clock;
        this.texts = texts;
    }

    @Override
    public String provider() {
        return PROVIDER;
    }

    @Override
    public Optional<String> operation(Heard heard) {
        return heard.is("POST", "messages") ? Optional.of("send") : Optional.empty();
    }

    /** No answer tells an amount. */
    @Override
    public Distortion distortion() {
        return new Distortion("messageId", "amount");
    }

    @Override
    public Reply refusal(String operation, String code) {
        return refused(code);
    }

    private static Reply refused(String status) {
        return Reply.json(Integer.parseInt(status), Map.of("code", REFUSALS.getOrDefault(status, status)));
    }

    @Override
    public Reply answer(Heard heard) {
        if (!heard.header("Authorization").orElse("").equals("Bearer " + key)) {
            return refused("401");
        }
        if (operation(heard).isEmpty()) {
            return refused("404");
        }
        return heard.json().flatMap(this::text).map(this::send).orElseGet(() -> refused("400"));
    }

    private Optional<SentText> text(JsonNode body) {
        var text = new SentText(
                body.path("to").asString(""),
                body.path("text").asString(""),
                clock.instant(),
                body.path("messageId").asString(""));
        return Stream.of(text.to(), text.text(), text.messageId()).noneMatch(String::isBlank)
                        && text.messageId().length() <= LONGEST_ID
                        && text.text().length() <= LONGEST_TEXT
                ? Optional.of(text)
                : Optional.empty();
    }

    private Reply send(SentText text) {
        texts.keep(text);
        var body = new LinkedHashMap<String, Object>();
        body.put("messageId", text.messageId());
        body.put("accepted", true);
        return Reply.json(200, body);
    }
}
