package com.pikcur.payment.bank;

import com.pikcur.domain.ledger.PayoutAnswer;
import com.pikcur.domain.ledger.PayoutAnswer.Failed;
import com.pikcur.domain.ledger.PayoutAnswer.InTransit;
import com.pikcur.domain.ledger.PayoutAnswer.NeverHeard;
import com.pikcur.domain.ledger.PayoutAnswer.Settled;
import com.pikcur.domain.ledger.PayoutAnswer.Unknown;
import com.pikcur.domain.ledger.PayoutId;
import com.pikcur.domain.ledger.port.PayoutGateway;
import com.pikcur.domain.member.BankAccountNumber;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.port.ProviderUnavailable;
import com.pikcur.payment.bank.BankJson.TransferRequest;
import com.pikcur.payment.bank.BankJson.TransferResponse;
import com.pikcur.payment.shared.Told;
import com.pikcur.provider.shared.ProviderCode;
import com.pikcur.provider.shared.ProviderConnection;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Transfers through the bank. It knows each by our id, which makes it do the same one once; whatever it says that is not
 * understood leaves the transfer unknown, and never leads to another one.
 */
public final class BankPayoutGateway implements PayoutGateway, AutoCloseable {

    private static final String NAME = "The bank";

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int REFUSED = 422;
    private static final Set<Integer> UNDERSTOOD = Set.of(200, 202, NOT_FOUND, CONFLICT, REFUSED);

    private final ProviderConnection connection;
    private final String authorization;
    private final Clock clock;

    /** @param clock by which a transfer fails that the bank does not even begin */
    public BankPayoutGateway(BankSettings settings, Clock clock) {
        this.connection =
                new ProviderConnection(NAME, settings.url(), settings.connectTimeout(), settings.readTimeout());
        this.authorization = "Bearer " + settings.key().reveal();
        this.clock = clock;
    }

    private record Answer(int status, TransferResponse told) {}

    @Override
    public PayoutAnswer send(PayoutId id, BankAccountNumber to, HiddenText holderName, Money amount) {
        var body = new TransferRequest(
                reference(id), to.bankCode(), to.digits().reveal(), holderName.reveal(), amount.won());
        var request = request("/transfers")
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(BankJson.MAPPER.writeValueAsString(body)))
                .build();
        return known(() -> sent(id, ask(request)));
    }

    /** One that was sent before may have come to its end since, and of that a question tells more. */
    private PayoutAnswer sent(PayoutId id, Answer answer) {
        return switch (answer.status()) {
            case 200, 202 -> "IN_TRANSIT".equals(answer.told().status()) ? transfer(id, answer.told()) : found(id);
            case CONFLICT -> throw unavailable("has another transfer under this number");
            case REFUSED ->
                new Failed(
                        ProviderCode.of(answer.told().code()).orElseThrow(() -> unavailable("refuses without a code")),
                        clock.instant());
            default -> throw unavailable("answered with status " + answer.status());
        };
    }

    @Override
    public PayoutAnswer find(PayoutId id) {
        return known(() -> found(id));
    }

    private PayoutAnswer found(PayoutId id) {
        var answer = ask(request("/transfers/" + reference(id)).GET().build());
        if (answer.status() == NOT_FOUND
                && "NO_SUCH_TRANSFER".equals(answer.told().code())) {
            return new NeverHeard();
        }
        if (answer.status() != 200) {
            throw unavailable("answered with status " + answer.status());
        }
        return transfer(id, answer.told());
    }

    private static PayoutAnswer transfer(PayoutId id, TransferResponse told) {
        if (!reference(id).equals(told.reference())) {
            throw unavailable("answers about another transfer");
        }
        return switch (told.status() == null ? "" : told.status()) {
            case "IN_TRANSIT" -> new InTransit();
            case "SETTLED" -> new Settled(moment(told.changedAt()));
            case "FAILED" -> new Failed(ProviderCode.of(told.code()).orElse(""), moment(told.changedAt()));
            default -> throw unavailable("tells a status nobody knows");
        };
    }

    private static Instant moment(@Nullable String told) {
        try {
            return OffsetDateTime.parse(told == null ? "" : told).toInstant();
        } catch (DateTimeException _) {
            throw unavailable("does not tell when it was");
        }
    }

    private Answer ask(HttpRequest request) {
        return connection.ask(() -> read(connection.send(request)));
    }

    private static Answer read(HttpResponse<String> answer) {
        var status = answer.statusCode();
        if (!UNDERSTOOD.contains(status)) {
            throw unavailable("answered with status " + status);
        }
        try {
            var told = BankJson.MAPPER.readValue(answer.body(), TransferResponse.class);
            if (told == null) {
                throw unavailable("answered with no transfer");
            }
            return new Answer(status, told);
        } catch (JacksonException _) {
            // Its message quotes what could not be read, and that may be somebody's name.
            throw unavailable("answered with something that cannot be read");
        }
    }

    private HttpRequest.Builder request(String path) {
        return connection.request(path).header("Authorization", authorization);
    }

    private static PayoutAnswer known(Supplier<PayoutAnswer> question) {
        try {
            return question.get();
        } catch (ProviderUnavailable unavailable) {
            return new Unknown(Told.reason(unavailable));
        }
    }

    private static String reference(PayoutId id) {
        return id.value().toString();
    }

    private static ProviderUnavailable unavailable(String reason) {
        return new ProviderUnavailable(NAME, reason);
    }

    @Override
    public void close() {
        connection.close();
    }
}
