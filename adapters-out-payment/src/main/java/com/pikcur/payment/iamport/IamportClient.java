package com.pikcur.payment.iamport;

import com.pikcur.domain.shared.port.ProviderUnavailable;
import com.pikcur.payment.iamport.IamportWire.Question;
import com.pikcur.payment.iamport.IamportWire.TokenRefused;
import com.pikcur.provider.shared.ProviderConnection;
import java.time.Clock;

/**
 * Calls of PortOne's API, with a token. Where most of the latest ones failed it is left alone for a while, and whoever asks
 * meanwhile is told so at once. Several threads may use it.
 */
public final class IamportClient implements AutoCloseable {

    private final ProviderConnection connection;
    private final IamportWire wire;
    private final IamportTokens tokens;

    public IamportClient(IamportSettings settings, Clock clock) {
        this.connection = new ProviderConnection(
                IamportWire.NAME, settings.url(), settings.connectTimeout(), settings.readTimeout());
        this.wire = new IamportWire(connection);
        this.tokens = new IamportTokens(wire, settings, clock);
    }

    /** @throws ProviderUnavailable if nobody knows what PortOne says to it */
    <T> Reply<T> ask(Question question, Class<T> type) {
        return connection.ask(() -> authorized(question, type));
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
        connection.close();
    }
}
