package com.pikcur.sandbox.bank;

import com.pikcur.sandbox.bank.Transfer.Order;
import com.pikcur.sandbox.wire.Distortion;
import com.pikcur.sandbox.wire.Heard;
import com.pikcur.sandbox.wire.Reply;
import com.pikcur.sandbox.wire.WireService;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The calls, behind the key. */
final class Api implements WireService {

    static final String PROVIDER = "bank";

    private final String key;
    private final Clock clock;
    private final Transfers transfers;

    Api(String key, Clock clock, Transfers transfers) {
        this.key = key;
        this.clock = clock;
        this.transfers = transfers;
    }

    @Override
    public String provider() {
        return PROVIDER;
    }

    @Override
    public Optional<String> operation(Heard heard) {
        if (heard.is("POST", "transfers")) {
            return Optional.of("send");
        }
        return heard.is("GET", "transfers", "*") ? Optional.of("read") : Optional.empty();
    }

    /** No answer tells an amount. */
    @Override
    public Distortion distortion() {
        return new Distortion("reference", "amount");
    }

    @Override
    public Reply answer(Heard heard) {
        if (!heard.header("Authorization").orElse("").equals("Bearer " + key)) {
            return refusal(401, "UNAUTHORIZED");
        }
        return switch (operation(heard).orElse("")) {
            case "send" ->
                heard.json().flatMap(Api::order).map(this::send).orElseGet(() -> refusal(400, "INVALID_REQUEST"));
            case "read" ->
                transfers
                        .find(heard.parts().get(1))
                        .map(transfer -> Reply.json(200, transfer.told(clock.instant())))
                        .orElseGet(() -> refusal(404, "NO_SUCH_TRANSFER"));
            default -> refusal(404, "NOT_FOUND");
        };
    }

    private static Optional<Order> order(JsonNode body) {
        var order = new Order(
                body.path("reference").asString(""),
                body.path("bankCode").asString(""),
                body.path("accountNumber").asString(""),
                body.path("holderName").asString(""),
                body.path("amount").isIntegralNumber() ? body.path("amount").asLong() : 0);
        var complete = Stream.of(order.reference(), order.bankCode(), order.accountNumber(), order.holderName())
                .noneMatch(String::isBlank);
        return complete && order.amountWon() > 0 ? Optional.of(order) : Optional.empty();
    }

    private Reply send(Order order) {
        return switch (transfers.take(order)) {
            case Transfers.Taken.Anew(var transfer) -> told(202, transfer);
            case Transfers.Taken.Before(var transfer) -> told(200, transfer);
            case Transfers.Taken.ReferenceReused() -> refusal(409, "REFERENCE_REUSED");
        };
    }

    private Reply told(int status, Transfer transfer) {
        var change = transfer.at(clock.instant());
        if (Transfers.ACCOUNT_CLOSED.equals(change.code())) {
            return refusal(422, Transfers.ACCOUNT_CLOSED);
        }
        var body = new LinkedHashMap<String, String>();
        body.put("reference", transfer.order().reference());
        body.put("status", change.status().name());
        return Reply.json(status, body);
    }

    private static Reply refusal(int status, String code) {
        return Reply.json(status, Map.of("code", code));
    }
}
