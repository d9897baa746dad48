package com.pikcur.sandbox.portone;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Which amount is to be paid under a number of the merchant's. */
final class Preparations implements Calls {

    private static final Envelope UNKNOWN = Envelope.refusal(404, "사전등록된 결제정보가 존재하지 않습니다.");
    private static final Envelope MALFORMED = Envelope.refusal(400, "필수 파라미터가 누락되었거나 형식이 올바르지 않습니다.");
    private static final Envelope KNOWN = new Envelope(200, 1, "이미 등록된 merchant_uid입니다.", null);

    private final Map<String, Prepared> byMerchantUid = new ConcurrentHashMap<>();

    private record Prepared(String merchantUid, long amountWon, String currency) {

        Map<String, @Nullable Object> told() {
            var told = new LinkedHashMap<String, @Nullable Object>();
            told.put("merchant_uid", merchantUid);
            told.put("amount", amountWon);
            told.put("currency", currency);
            return told;
        }
    }

    @Override
    public Optional<Envelope> answer(Call call) {
        if (call.is("POST", "payments", "prepare")) {
            return Optional.of(register(call));
        }
        if (call.is("PUT", "payments", "prepare")) {
            return Optional.of(change(call));
        }
        if (call.is("GET", "payments", "prepare", "*")) {
            return Optional.of(Optional.ofNullable(byMerchantUid.get(call.path().get(2)))
                    .map(known -> Envelope.of(known.told()))
                    .orElse(UNKNOWN));
        }
        return Optional.empty();
    }

    private Envelope register(Call call) {
        return prepared(call)
                .map(prepared -> byMerchantUid.putIfAbsent(prepared.merchantUid(), prepared) == null
                        ? Envelope.of(prepared.told())
                        : KNOWN)
                .orElse(MALFORMED);
    }

    private Envelope change(Call call) {
        return prepared(call)
                .map(prepared -> byMerchantUid.replace(prepared.merchantUid(), prepared) == null
                        ? UNKNOWN
                        : Envelope.of(prepared.told()))
                .orElse(MALFORMED);
    }

    private static Optional<Prepared> prepared(Call call) {
        var amount = Won.of(call.field("amount"));
        var merchantUid = call.field("merchant_uid");
        if (merchantUid.isBlank() || amount.isEmpty() || amount.getAsLong() <= 0) {
            return Optional.empty();
        }
        var currency = call.field("currency").isEmpty() ? "KRW" : call.field("currency");
        return Optional.of(new Prepared(merchantUid, amount.getAsLong(), currency));
    }

    /** The amount, if one was prepared. */
    OptionalLong amountWon(String merchantUid) {
        var known = byMerchantUid.get(merchantUid);
        return known == null ? OptionalLong.empty() : OptionalLong.of(known.amountWon());
    }
}
