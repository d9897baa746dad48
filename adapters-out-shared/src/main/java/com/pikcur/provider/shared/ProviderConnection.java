package com.pikcur.provider.shared;

import com.pikcur.domain.shared.port.ProviderUnavailable;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * The way to one provider. Where most of the latest questions failed it is left alone for a while, and whoever asks
 * meanwhile is told so at once, with nothing sent. Several threads may use it.
 */
public final class ProviderConnection implements AutoCloseable {

    private static final int MOST_BYTES = 256 * 1024;

    private static final CircuitBreakerConfig BREAKER = CircuitBreakerConfig.custom()
            .slidingWindowSize(20)
            .minimumNumberOfCalls(10)
            .failureRateThreshold(50)
            .waitDurationInOpenState(Duration.ofSeconds(10))
            .permittedNumberOfCallsInHalfOpenState(2)
            .recordExceptions(ProviderUnavailable.class)
            .build();

    private final String name;
    private final HttpClient client;
    private final URI url;
    private final Duration patience;
    private final CircuitBreaker breaker;

    /**
     * @param name of the provider, for the log
     * @param url where its API begins
     * @param connectTimeout until the connection stands
     * @param readTimeout from then until the answer is there to its end
     */
    public ProviderConnection(String name, URI url, Duration connectTimeout, Duration readTimeout) {
        this.name = name;
        this.client = HttpClient.newBuilder()
                .connectTimeout(connectTimeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.url = url;
        this.patience = connectTimeout.plus(readTimeout);
        this.breaker = CircuitBreaker.of(name, BREAKER);
    }

    /** @param path with its query, beginning with a slash */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).header("Accept", "application/json");
    }

    /**
     * Asks a question, of one request or of several, unless the provider is left alone just now.
     *
     * @throws ProviderUnavailable if it is, or as the question throws it
     */
    public <T> T ask(Supplier<T> question) {
        try {
            return breaker.executeSupplier(question);
        } catch (CallNotPermittedException open) {
            throw new ProviderUnavailable(name, "is left alone, for it failed too often just now", open);
        }
    }

    /**
     * Sends a request, and waits for the end of the answer. The client's own time-out ends with the answer's head; this one
     * waits for the end of its body.
     *
     * @throws ProviderUnavailable if there is no answer in time
     */
    public HttpResponse<String> send(HttpRequest request) {
        var answer = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), MOST_BYTES));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new ProviderUnavailable(name, "did not answer in time", late);
        } catch (ExecutionException failed) {
            var cause = failed.getCause() instanceof IOException broken ? broken : failed;
            throw new ProviderUnavailable(name, "could not be reached", cause);
        } catch (InterruptedException interrupted) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new ProviderUnavailable(name, "was not waited for", interrupted);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
