package com.pikcur.payment.iamport;

import com.pikcur.domain.shared.port.ProviderUnavailable;
import com.pikcur.payment.iamport.IamportJson.Envelope;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** One request and its answer, within the time there is for it. */
final class IamportWire implements AutoCloseable {

    static final String NAME = "PortOne";

    private static final int UNAUTHORIZED = 401;
    private static final int MOST_BYTES = 64 * 1024;
    /** Where PortOne has understood what was asked, and says no. Anything else is trouble of its own or of ours. */
    private static final Set<Integer> UNDERSTOOD = Set.of(200, 400, 404, 409, 422);

    private final HttpClient client;
    private final URI url;
    private final Duration patience;

    IamportWire(IamportSettings settings) {
        this.client = HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.url = settings.url();
        this.patience = settings.connectTimeout().plus(settings.readTimeout());
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
        var answer = send(request(question, token));
        if (answer.statusCode() == UNAUTHORIZED) {
            throw new TokenRefused();
        }
        if (!UNDERSTOOD.contains(answer.statusCode())) {
            throw new ProviderUnavailable(NAME, "answered with status " + answer.statusCode());
        }
        return read(answer, type);
    }

    private HttpRequest request(Question question, String token) {
        var request = HttpRequest.newBuilder(URI.create(url + question.path())).header("Accept", "application/json");
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

    /** The client's own time-out ends with the answer's head; this one waits for the end of its body. */
    private HttpResponse<String> send(HttpRequest request) {
        var answer = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), MOST_BYTES));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new ProviderUnavailable(NAME, "did not answer in time", late);
        } catch (ExecutionException failed) {
            var cause = failed.getCause() instanceof IOException broken ? broken : failed;
            throw new ProviderUnavailable(NAME, "could not be reached", cause);
        } catch (InterruptedException interrupted) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new ProviderUnavailable(NAME, "was not waited for", interrupted);
        }
    }

    private static <T> Reply<T> read(HttpResponse<String> answer, Class<T> type) {
        try {
            var envelope = IamportJson.MAPPER.readValue(answer.body(), Envelope.class);
            if (envelope == null || envelope.code() == null) {
                throw new ProviderUnavailable(NAME, "answered with something else than its envelope");
            }
            if (envelope.code() != 0) {
                return new Reply.Refused<>();
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

    @Override
    public void close() {
        client.shutdownNow();
    }
}
