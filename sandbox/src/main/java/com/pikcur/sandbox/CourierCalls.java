package com.pikcur.sandbox;

import com.pikcur.sandbox.trackerdelivery.SandboxTrackerDelivery;
import com.pikcur.sandbox.wire.Heard;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The console's part in tracker.delivery's tokens: how long they last, and taking them back. */
final class CourierCalls implements ConsoleCalls {

    private final Optional<SandboxTrackerDelivery> trackerDelivery;

    CourierCalls(Optional<SandboxTrackerDelivery> trackerDelivery) {
        this.trackerDelivery = trackerDelivery;
    }

    @Override
    public Optional<Answer> answer(Heard heard) {
        if (!heard.path().equals("/tracker-delivery/tokens")) {
            return Optional.empty();
        }
        return Optional.of(
                switch (heard.method()) {
                    case "POST" -> last(heard.fields().getOrDefault("lifeSeconds", ""));
                    case "DELETE" -> revoke();
                    default -> new Answer.WrongMethod("POST, DELETE");
                });
    }

    private Answer last(String lifeSeconds) {
        if (!lifeSeconds.matches("[0-9]{1,6}")) {
            return new Answer.Invalid("Send lifeSeconds, a whole number.");
        }
        var life = Duration.ofSeconds(Long.parseLong(lifeSeconds));
        trackerDelivery.ifPresent(started -> started.tokensLast(life));
        return new Answer.Found(Map.of("lifeSeconds", life.toSeconds()));
    }

    private Answer revoke() {
        trackerDelivery.ifPresent(SandboxTrackerDelivery::revokeTokens);
        return new Answer.Found(Map.of("revoked", true));
    }
}
