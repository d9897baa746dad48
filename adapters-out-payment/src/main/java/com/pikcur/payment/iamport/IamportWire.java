package com.pikcur.payment.iamport;

import com.pikcur.domain.shared.port.ProviderUnavailable;
import com.pikcur.payment.iamport.IamportJson.Envelope;
import com.pikcur.provider.shared.ProviderConnection;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** One request and its answer, within the time there is for it. */
final class IamportWire {

    static final String NAME = "PortOne";

    private static final int UNAUTHORIZED = 401;
    /** Where PortOne has understood what was asked, and says no. Anything else is trouble of its own or of ours. */
    private static final Set<Integer> UNDERSTOOD = Set.of(200, 400, 404, 409, 422);

    private final ProviderConnection connection;

    IamportWire(ProviderConnection connection) {
        this.connection = connection;
    }

    /**
     * A request still to be sent.
     *
     * @param path with its query, beginning with a slash
     * @param body to be written as JSON; none for a GET
     */
    record Question(String method, String path, @Nullable Object body) {

        static Question get(String path) {
            return new Question("GET", path, null);
        }

        static Question post(String path, Object body) {
            return new Question("POST", path, body);
        }

        static Question put(String path, Object body) {
            return new Question("PUT", path, body);
        }

        @Override
        public String toString() {
            return "Question[hidden]";
        }
    }

    /** The token that came with a request is good no longer. */
    static final class TokenRefused extends Exception {

        private static final long serialVersionUID = 1L;

        TokenRefused() {
            super("PortOne does not accept the token");
        }
    }

    /**
     * Asks, and waits for the answer.
     *
     * @param token empty where none is needed
     * @throws ProviderUnavailable if there is no answer in time, or none that can be understood
     * @throws TokenRefused if another token is needed
     */
    <T> Reply<T> ask(Question question, String token, Class<T> type) throws TokenRefused {
        var answer = connection.send(request(question, token));
        if (answer.statusCode() == UNAUTHORIZED) {
            throw new TokenRefused();
        }
        if (!UNDERSTOOD.contains(answer.statusCode())) {
            throw new ProviderUnavailable(NAME, "answered with status " + answer.statusCode());
        }
        return read(answer, type);
    }

    private HttpRequest request(Question question, String token) {
        var request = connection.request(question.path());
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (question.body() == null) {
            return request.method(question.method(), BodyPublishers.noBody()).build();
        }
        return request.header("Content-Type", "application/json; charset=utf-8")
                .method(
                        question.method(),
                        BodyPublishers.ofString(IamportJson.MAPPER.writeValueAsString(question.body())))
                .build();
    }

    private static <T> Reply<T> read(HttpResponse<String> answer, Class<T> type) {
        try {
            var envelope = IamportJson.MAPPER.readValue(answer.body(), Envelope.class);
            if (envelope == null || envelope.code() == null) {
                throw new ProviderUnavailable(NAME, "answered with something else than its envelope");
            }
            if (envelope.code() != 0) {
                return new Reply.Refused<>(answer.statusCode(), envelope.code());
            }
            if (answer.statusCode() != 200 || envelope.response() == null) {
                throw new ProviderUnavailable(NAME, "contradicts itself");
            }
            return new Reply.Done<>(IamportJson.MAPPER.treeToValue(envelope.response(), type));
        } catch (JacksonException _) {
            // Its message quotes what could not be read, and that may be somebody's name.
            throw new ProviderUnavailable(NAME, "answered with something that cannot be read");
        }
    }
}
