package com.pikcur.sandbox.portone;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Who holds which bank account. */
final class BankHolders implements Calls {

    private static final String STRANGER = "홍길동";
    private static final Pattern BANK = Pattern.compile("[0-9]{3}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{6,20}");

    private final Supplier<Optional<String>> lastCertifiedName;
    private final Map<String, String> told = new ConcurrentHashMap<>();

    BankHolders(Supplier<Optional<String>> lastCertifiedName) {
        this.lastCertifiedName = lastCertifiedName;
    }

    @Override
    public Optional<Envelope> answer(Call call) {
        if (!call.is("GET", "vbanks", "holder")) {
            return Optional.empty();
        }
        var bank = call.field("bank_code");
        var number = call.field("bank_num");
        if (!BANK.matcher(bank).matches() || !NUMBER.matcher(number).matches()) {
            return Optional.of(Envelope.refusal(400, "은행코드 또는 계좌번호의 형식이 올바르지 않습니다."));
        }
        return Optional.of(holder(bank, number)
                .map(name -> Envelope.of(Map.of("bank_holder", name)))
                .orElseGet(() -> Envelope.refusal(404, "예금주 정보를 조회할 수 없습니다.")));
    }

    private Optional<String> holder(String bank, String number) {
        return Optional.ofNullable(told.get(bank + "-" + number)).or(() -> {
            if (number.endsWith("0000")) {
                return Optional.empty();
            }
            return number.endsWith("9999") ? Optional.of(STRANGER) : lastCertifiedName.get();
        });
    }

    void tell(String bank, String number, String name) {
        told.put(bank + "-" + number, name);
    }
}
