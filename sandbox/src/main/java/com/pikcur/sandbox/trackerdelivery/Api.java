package com.pikcur.sandbox.trackerdelivery;

import com.pikcur.sandbox.wire.Distortion;
import com.pikcur.sandbox.wire.Heard;
import com.pikcur.sandbox.wire.Reply;
import com.pikcur.sandbox.wire.WireService;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The calls, behind the token. */
final class Api implements WireService {

    static final String PROVIDER = "trackerdelivery";

    private static final Map<String, String> FIELDS =
            Map.of("track", Answers.TRACK, "carriers", Answers.CARRIERS, "webhook", Answers.REGISTER);

    private final Tokens tokens;
    private final Answers answers;

    Api(Tokens tokens, Answers answers) {
        this.tokens = tokens;
        this.answers = answers;
    }

    @Override
    public String provider() {
        return PROVIDER;
    }

    @Override
    public Optional<String> operation(Heard heard) {
        if (heard.is("POST", "oauth2", "token")) {
            return Optional.of("token");
        }
        return heard.is("POST", "graphql")
                ? Question.of(heard)
                        .flatMap(question -> FIELDS.entrySet().stream()
                                .filter(known -> known.getValue().equals(question.field()))
                                .map(Map.Entry::getKey)
                                .findFirst())
                : Optional.empty();
    }

    /** No answer tells an amount; the number of a parcel is another's. */
    @Override
    public Distortion distortion() {
        return new Distortion("trackingNumber", "amount");
    }

    /** All codes it can be asked to refuse with. */
    static Stream<String> refusals() {
        return Stream.of(TrackerDeliveryError.values()).map(TrackerDeliveryError::name);
    }

    @Override
    public Reply refusal(String operation, String code) {
        if (operation.equals("token")) {
            return Tokens.refusal(401, "invalid_client");
        }
        var error = TrackerDeliveryError.withCode(code).orElseThrow();
        if (error == TrackerDeliveryError.UNAUTHENTICATED) {
            // What was refused once is refused again: only a new token helps.
            tokens.revoke();
        }
        return error.reply(FIELDS.getOrDefault(operation, operation));
    }

    @Override
    public Reply answer(Heard heard) {
        if (heard.is("POST", "oauth2", "token")) {
            return tokens.answer(heard);
        }
        if (!heard.path().equals("/graphql")) {
            return Reply.json(404, Map.of("message", "Not Found"));
        }
        if (!heard.method().equals("POST")) {
            return Reply.json(405, Map.of("message", "Method Not Allowed")).with("Allow", "POST");
        }
        var question = Question.of(heard);
        if (!tokens.accepts(heard.header("Authorization").orElse(""))) {
            return TrackerDeliveryError.UNAUTHENTICATED.reply(
                    question.map(Question::name).orElse("query"));
        }
        return question.map(answers::answer).orElseGet(() -> TrackerDeliveryError.BAD_REQUEST.reply("query"));
    }
}
