package com.pikcur.sandbox.portone;

import com.pikcur.sandbox.wire.Distortion;
import com.pikcur.sandbox.wire.Heard;
import com.pikcur.sandbox.wire.Reply;
import com.pikcur.sandbox.wire.WireService;
import java.util.List;
import java.util.Optional;

/** All groups of calls, behind the token. */
final class Api implements WireService {

    static final String PROVIDER = "iamport";

    private final Tokens tokens;
    private final List<Calls> groups;

    Api(Tokens tokens, List<Calls> groups) {
        this.tokens = tokens;
        this.groups = groups;
    }

    @Override
    public String provider() {
        return PROVIDER;
    }

    @Override
    public Optional<String> operation(Heard heard) {
        var parts = heard.parts();
        if (!parts.getFirst().equals("payments")) {
            return Optional.empty();
        }
        return Optional.of(
                switch (parts.size() > 1 ? parts.get(1) : "") {
                    case "prepare" -> "prepare";
                    case "cancel" -> "cancel";
                    case "find", "findAll", "status" -> "find";
                    default -> "read";
                });
    }

    @Override
    public Reply answer(Heard heard) {
        var envelope = envelope(Call.of(heard));
        return Reply.json(envelope.status(), envelope.body());
    }

    private Envelope envelope(Call call) {
        return tokens.answer(call).orElseGet(() -> {
            if (!tokens.accepts(call.token())) {
                return Envelope.refusal(401, "Unauthorized");
            }
            return groups.stream()
                    .flatMap(group -> group.answer(call).stream())
                    .findFirst()
                    .orElseGet(() -> Envelope.refusal(404, "Not Found"));
        });
    }

    @Override
    public Distortion distortion() {
        return new Distortion("merchant_uid", "amount");
    }
}
