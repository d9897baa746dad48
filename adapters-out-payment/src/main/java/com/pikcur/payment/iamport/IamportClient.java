package com.pikcur.payment.iamport;

import com.pikcur.domain.shared.port.ProviderUnavailable;
import com.pikcur.payment.iamport.IamportWire.Question;
import com.pikcur.payment.iamport.IamportWire.TokenRefused;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;

/**
 * Calls of PortOne's API, with a token. Where most of the latest ones failed it is left alone for a while, and whoever asks
 * meanwhile is told so at once. Several threads may use it.
 */
public final class IamportClient implements AutoCloseable {

    private static final CircuitBreakerConfig BREAKER = CircuitBreakerConfig.custom()
            .slidingWindowSize(20)
            .minimumNumberOfCalls(10)
            .failureRateThreshold(50)
            .waitDurationInOpenState(Duration.ofSeconds(10))
            .permittedNumberOfCallsInHalfOpenState(2)
            .recordExceptions(ProviderUnavailable.class)
            .build();

    private final IamportWire wire;
    private final IamportTokens tokens;
    private final CircuitBreaker breaker;

    public IamportClient(IamportSettings settings, Clock clock) {
        this.wire = new IamportWire(settings);
        this.tokens = new IamportTokens(wire, settings, clock);
        this.breaker = CircuitBreaker.of("portone", BREAKER);
    }

    /** @throws ProviderUnavailable if nobody knows what PortOne says to it */
    <T> Reply<T> ask(Question question, Class<T> type) {
        try {
            return breaker.executeSupplier(() -> authorized(question, type));
        } catch (CallNotPermittedException open) {
            throw new ProviderUnavailable(IamportWire.NAME, "is left alone, for it failed too often just now", open);
        }
    }

    /** A token may end before its time. A refused one means that nothing was done, so asking again does nothing twice. */
    private <T> Reply<T> authorized(Question question, Class<T> type) {
        var token = tokens.current();
        try {
            return wire.ask(question, token, type);
        } catch (TokenRefused _) {
            tokens.forget(token);
        }
        try {
            return wire.ask(question, tokens.current(), type);
        } catch (TokenRefused again) {
            throw new ProviderUnavailable(IamportWire.NAME, "accepts not even a new token", again);
        }
    }

    @Override
    public void close() {
        wire.close();
    }
}
