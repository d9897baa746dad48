package com.pikcur.sandbox.portone;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looking payments up, by PortOne's name of them or by the merchant's. */
final class PaymentReads implements Calls {

    static final String NO_SUCH_PAYMENT = "존재하지 않는 결제정보입니다.";

    private static final Envelope UNKNOWN = Envelope.refusal(404, NO_SUCH_PAYMENT);
    private static final Envelope MALFORMED = Envelope.refusal(400, "필수 파라미터가 누락되었거나 형식이 올바르지 않습니다.");
    private static final Set<String> STATUSES = Set.of("ready", "paid", "failed", "cancelled");
    private static final int MOST_AT_ONCE = 100;
    private static final int PAGE = 20;

    private final Payments payments;

    PaymentReads(Payments payments) {
        this.payments = payments;
    }

    @Override
    public Optional<Envelope> answer(Call call) {
        if (call.is("GET", "payments")) {
            return Optional.of(several(call));
        }
        if (call.is("GET", "payments", "find", "*") || call.is("GET", "payments", "find", "*", "*")) {
            return Optional.of(found(call, payments.of(call.path().get(2)), 3)
                    .map(found ->
                            found.stream().findFirst().map(PaymentReads::told).orElse(UNKNOWN))
                    .orElse(MALFORMED));
        }
        if (call.is("GET", "payments", "findAll", "*") || call.is("GET", "payments", "findAll", "*", "*")) {
            return Optional.of(found(call, payments.of(call.path().get(2)), 3)
                    .map(found -> found.isEmpty() ? UNKNOWN : page(call, found))
                    .orElse(MALFORMED));
        }
        if (call.is("GET", "payments", "status", "*")) {
            return Optional.of(found(call, payments.all(), 2)
                    .map(found -> page(call, found))
                    .orElse(MALFORMED));
        }
        if (call.is("GET", "payments", "*")) {
            return Optional.of(one(call));
        }
        return Optional.empty();
    }

    /** Every payment here is one of a test channel, and those are shown only to who asks for them. */
    private Envelope one(Call call) {
        return Boolean.parseBoolean(call.field("include_sandbox"))
                ? payments.find(call.path().get(1)).map(PaymentReads::told).orElse(UNKNOWN)
                : UNKNOWN;
    }

    private Envelope several(Call call) {
        var impUids = call.all("imp_uid[]");
        var merchantUids = call.all("merchant_uid[]");
        var asked = impUids.size() + merchantUids.size();
        if (asked == 0 || asked > MOST_AT_ONCE) {
            return MALFORMED;
        }
        var found = new ArrayList<Payment>();
        impUids.forEach(impUid -> payments.find(impUid).ifPresent(found::add));
        merchantUids.forEach(merchantUid ->
                payments.of(merchantUid).reversed().stream().findFirst().ifPresent(found::add));
        if (found.isEmpty()) {
            return UNKNOWN;
        }
        var told = found.stream().map(ToldPayment::of).toList();
        return new Envelope(found.size() == asked ? 200 : 207, 0, null, told);
    }

    /** Empty, if there is no such status or no such order. */
    private static Optional<List<Payment>> found(Call call, List<Payment> among, int statusPlace) {
        var status = call.path().size() > statusPlace ? call.path().get(statusPlace) : "";
        var order = order(call.field("sorting"));
        var any = status.isEmpty() || status.equals("all");
        if (order.isEmpty() || !(any || STATUSES.contains(status))) {
            return Optional.empty();
        }
        return Optional.of(among.stream()
                .filter(known -> any || known.status().text().equals(status))
                .sorted(order.orElseThrow())
                .toList());
    }

    private static Optional<Comparator<Payment>> order(String sorting) {
        Comparator<Payment> started =
                Comparator.comparing(known -> known.times().started());
        Comparator<Payment> paid = Comparator.comparing(PaymentReads::paidAt);
        Comparator<Payment> updated = Comparator.comparing(Payment::updatedAt);
        return switch (sorting) {
            case "", "-started" -> Optional.of(started.reversed());
            case "started" -> Optional.of(started);
            case "-paid" -> Optional.of(paid.reversed());
            case "paid" -> Optional.of(paid);
            case "-updated" -> Optional.of(updated.reversed());
            case "updated" -> Optional.of(updated);
            default -> Optional.empty();
        };
    }

    private static Instant paidAt(Payment payment) {
        return Stream.ofNullable(payment.times().paid()).findFirst().orElse(Instant.EPOCH);
    }

    private static Envelope page(Call call, List<Payment> found) {
        var page = Math.clamp(Won.of(call.field("page")).orElse(1), 1, Integer.MAX_VALUE);
        var limit = Math.clamp(Won.of(call.field("limit")).orElse(PAGE), 1, PAGE);
        var before = Math.min((long) (page - 1) * limit, found.size());
        var list = found.stream().skip(before).limit(limit).map(ToldPayment::of).toList();
        var response = new LinkedHashMap<String, @Nullable Object>();
        response.put("total", found.size());
        response.put("previous", page - 1);
        response.put("next", before + list.size() < found.size() ? page + 1 : 0);
        response.put("list", list);
        return Envelope.of(response);
    }

    private static Envelope told(Payment payment) {
        return Envelope.of(ToldPayment.of(payment));
    }
}
