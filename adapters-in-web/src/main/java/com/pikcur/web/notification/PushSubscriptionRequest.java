package com.pikcur.web.notification;

import com.pikcur.web.shared.FieldProblem;
import com.pikcur.web.shared.InvalidRequest;
import com.pikcur.web.shared.Text;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A browser's subscription as its own {@code PushSubscription.toJSON()} writes it. Never printed.
 *
 * @param expirationTime what browsers say and none keeps to: a subscription is forgotten when its push service says so
 */
record PushSubscriptionRequest(
        @Text(max = 1_000) @Schema(example = "https://push.example/abc")
        String endpoint,

        @Nullable Double expirationTime,

        @NotNull(message = "required") @Valid PushKeysRequest keys) {

    private static final int POINT_BYTES = 65;
    private static final byte UNCOMPRESSED = 4;
    private static final int SECRET_BYTES = 16;

    /**
     * In Base64url.
     *
     * @param p256dh the browser's public key, an uncompressed point
     * @param auth the secret it shares with whoever writes to it
     */
    record PushKeysRequest(
            @Text(max = 100) String p256dh, @Text(max = 50) String auth) {

        @Override
        public String toString() {
            return "PushKeysRequest[hidden]";
        }
    }

    /** Keys of the right shape, each written the one way there is without filling. */
    record Keys(String p256dh, String auth) {

        @Override
        public String toString() {
            return "Keys[hidden]";
        }
    }

    /** @throws InvalidRequest if they can be no browser's */
    Keys wellFormedKeys() {
        var wrong = new ArrayList<FieldProblem>();
        var point = bytes(keys.p256dh()).filter(bytes -> bytes.length == POINT_BYTES && bytes[0] == UNCOMPRESSED);
        var secret = bytes(keys.auth()).filter(bytes -> bytes.length == SECRET_BYTES);
        if (point.isEmpty()) {
            wrong.add(FieldProblem.of("keys.p256dh", "push-key"));
        }
        if (secret.isEmpty()) {
            wrong.add(FieldProblem.of("keys.auth", "push-secret"));
        }
        return point.flatMap(key -> secret.map(shared -> new Keys(text(key), text(shared))))
                .orElseThrow(() -> new InvalidRequest(List.copyOf(wrong)));
    }

    private static Optional<byte[]> bytes(String text) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text.strip()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "PushSubscriptionRequest[hidden]";
    }
}
