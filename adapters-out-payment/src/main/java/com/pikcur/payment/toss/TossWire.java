package com.pikcur.payment.toss;

import com.pikcur.domain.shared.port.ProviderUnavailable;
import com.pikcur.payment.toss.TossJson.ErrorResponse;
import com.pikcur.payment.toss.TossJson.PaymentResponse;
import com.pikcur.provider.shared.ProviderCode;
import com.pikcur.provider.shared.ProviderConnection;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import tools.jackson.core.JacksonException;

/** One request and its answer. */
final class TossWire implements AutoCloseable {

    static final String NAME = "Toss";

    private static final int CONFLICT = 409;
    /** Where Toss has understood what was asked, and says no. Anything else is trouble of its own or of ours. */
    private static final Set<Integer> REFUSALS = Set.of(400, 403, 404, CONFLICT, 422);
    /** Refusals of us and not of the buyer: what was asked for was not even looked at. */
    private static final Set<String> OUR_FAULT = Set.of(
            "INVALID_API_KEY",
            "UNAUTHORIZED_KEY",
            "INCORRECT_BASIC_AUTH_FORMAT",
            "INVALID_IDEMPOTENCY_KEY",
            "NOT_FOUND");

    private static final String TROUBLE_BEHIND = "PROVIDER_ERROR";

    private final ProviderConnection connection;
    private final String authorization;

    TossWire(TossSettings settings) {
        this.connection =
                new ProviderConnection(NAME, settings.url(), settings.connectTimeout(), settings.readTimeout());
        // The key is the user's name, and the password after the colon is empty.
        var credentials = settings.secretKey().reveal() + ":";
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws ProviderUnavailable if there is no answer in time, or none that can be understood */
    Reply get(String path) {
        return ask(request(path).GET().build());
    }

    /**
     * Has something done, once for each key and path: to the same again Toss answers what it answered first, whatever the
     * body.
     *
     * @throws ProviderUnavailable if there is no answer in time, or none that can be understood
     */
    Reply post(String path, Object body, String idempotencyKey) {
        return ask(request(path)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofString(TossJson.MAPPER.writeValueAsString(body)))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return connection.request(path).header("Authorization", authorization);
    }

    private Reply ask(HttpRequest request) {
        return connection.ask(() -> read(connection.send(request)));
    }

    private static Reply read(HttpResponse<String> answer) {
        try {
            if (answer.statusCode() == 200) {
                var payment = TossJson.MAPPER.readValue(answer.body(), PaymentResponse.class);
                if (payment == null) {
                    throw unavailable("answered with no payment");
                }
                return new Reply.Done(payment);
            }
            return refusal(answer);
        } catch (JacksonException _) {
            // Its message quotes what could not be read, and that may be somebody's name.
            throw unavailable("answered with something that cannot be read");
        }
    }

    private static Reply refusal(HttpResponse<String> answer) {
        var status = answer.statusCode();
        if (!REFUSALS.contains(status)) {
            throw unavailable("answered with status " + status);
        }
        var error = TossJson.MAPPER.readValue(answer.body(), ErrorResponse.class);
        var code = ProviderCode.of(error == null ? null : error.code())
                .orElseThrow(() -> unavailable("refuses without a code, with status " + status));
        if (OUR_FAULT.contains(code)) {
            throw unavailable("refuses us: " + code);
        }
        return status == CONFLICT || code.equals(TROUBLE_BEHIND)
                ? new Reply.Undecided(code)
                : new Reply.Refused(status, code);
    }

    private static ProviderUnavailable unavailable(String reason) {
        return new ProviderUnavailable(NAME, reason);
    }

    @Override
    public void close() {
        connection.close();
    }
}
