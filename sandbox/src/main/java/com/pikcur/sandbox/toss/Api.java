package com.pikcur.sandbox.toss;

import com.pikcur.sandbox.wire.Distortion;
import com.pikcur.sandbox.wire.Heard;
import com.pikcur.sandbox.wire.Reply;
import com.pikcur.sandbox.wire.WireService;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;

/** The calls, behind the secret key. */
final class Api implements WireService {

    static final String PROVIDER = "toss";

    private static final String BASIC = "Basic ";
    private static final String TEST_CODE = "TossPayments-Test-Code";

    private final String secretKey;
    private final Payments payments;
    private final Confirmation confirmation;
    private final Cancellation cancellation;
    private final Idempotency idempotency;

    Api(String secretKey, Payments payments, Idempotency idempotency) {
        this.secretKey = secretKey;
        this.payments = payments;
        this.confirmation = new Confirmation(payments);
        this.cancellation = new Cancellation(payments);
        this.idempotency = idempotency;
    }

    @Override
    public String provider() {
        return PROVIDER;
    }

    @Override
    public Optional<String> operation(Heard heard) {
        if (heard.is("POST", "v1", "payments", "confirm")) {
            return Optional.of("confirm");
        }
        if (heard.is("POST", "v1", "payments", "*", "cancel")) {
            return Optional.of("cancel");
        }
        if (heard.is("GET", "v1", "payments", "orders", "*")) {
            return Optional.of("find");
        }
        return heard.is("GET", "v1", "payments", "*") ? Optional.of("read") : Optional.empty();
    }

    @Override
    public Distortion distortion() {
        return new Distortion("orderId", "totalAmount");
    }

    @Override
    public Reply once(Heard heard, Supplier<Reply> doing) {
        return idempotency.once(heard, doing);
    }

    @Override
    public Reply answer(Heard heard) {
        return refusal(heard)
                .or(() -> heard.header(TEST_CODE).flatMap(TossError::withCode))
                .map(TossError::reply)
                .orElseGet(() -> done(heard));
    }

    private Optional<TossError> refusal(Heard heard) {
        var header = heard.header("Authorization").orElse("");
        try {
            var login = header.startsWith(BASIC)
                    ? new String(Base64.getDecoder().decode(header.substring(BASIC.length())), StandardCharsets.UTF_8)
                    : "";
            if (!login.endsWith(":")) {
                return Optional.of(TossError.INCORRECT_BASIC_AUTH_FORMAT);
            }
            return login.equals(secretKey + ":") ? Optional.empty() : Optional.of(TossError.UNAUTHORIZED_KEY);
        } catch (IllegalArgumentException _) {
            // Not Base64.
            return Optional.of(TossError.INCORRECT_BASIC_AUTH_FORMAT);
        }
    }

    private Reply done(Heard heard) {
        var parts = heard.parts();
        return switch (operation(heard).orElse("")) {
            case "confirm" -> confirmation.answer(heard);
            case "cancel" -> cancellation.answer(heard, parts.get(2));
            case "find" -> told(payments.ofOrder(parts.get(3)));
            case "read" -> told(payments.find(parts.get(2)));
            default -> TossError.NOT_FOUND.reply();
        };
    }

    private static Reply told(Optional<Payment> found) {
        return found.map(payment -> Reply.json(200, ToldPayment.of(payment)))
                .orElseGet(TossError.NOT_FOUND_PAYMENT::reply);
    }
}
