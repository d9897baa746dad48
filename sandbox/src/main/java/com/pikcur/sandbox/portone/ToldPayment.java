package com.pikcur.sandbox.portone;

import com.pikcur.sandbox.portone.Payment.Cancellation;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A payment as the API tells it, with every documented field. */
final class ToldPayment {

    private static final Duration DEPOSIT_DUE = Duration.ofDays(7);
    private static final String PG = "sandbox";

    private final Payment payment;
    private final Map<String, @Nullable Object> told = new LinkedHashMap<>();

    private ToldPayment(Payment payment) {
        this.payment = payment;
    }

    static Map<String, @Nullable Object> of(Payment payment) {
        var told = new ToldPayment(payment);
        told.tellWhatItIs();
        told.tellCard();
        told.tellVirtualAccount();
        told.tellBuyer();
        told.tellWhatHappened();
        return told.told;
    }

    private void tellWhatItIs() {
        told.put("imp_uid", payment.impUid());
        told.put("merchant_uid", payment.merchantUid());
        told.put("pay_method", payment.byTransfer() ? "vbank" : "card");
        told.put("channel", "pc");
        told.put("pg_provider", PG);
        told.put("emb_pg_provider", null);
        told.put("pg_tid", "sandbox-" + payment.impUid());
        told.put("pg_id", PG);
        told.put("sandbox", true);
        told.put("escrow", false);
        told.put("apply_num", payment.byTransfer() ? null : "30000000");
        told.put("bank_code", null);
        told.put("bank_name", null);
    }

    private void tellCard() {
        var byCard = !payment.byTransfer();
        told.put("card_code", byCard ? "366" : null);
        told.put("card_name", byCard ? "신한카드" : null);
        told.put("card_issuer_code", byCard ? "366" : null);
        told.put("card_issuer_name", byCard ? "신한카드" : null);
        told.put("card_publisher_code", byCard ? "366" : null);
        told.put("card_publisher_name", byCard ? "신한카드" : null);
        told.put("card_quota", 0);
        told.put("card_number", byCard ? "404825*********7" : null);
        told.put("card_type", byCard ? 0 : null);
    }

    private void tellVirtualAccount() {
        var byTransfer = payment.byTransfer();
        var issuedAt = payment.times().started();
        told.put("vbank_code", byTransfer ? "004" : null);
        told.put("vbank_name", byTransfer ? "KB국민은행" : null);
        told.put("vbank_num", byTransfer ? "790" + payment.impUid().substring("imp_".length()) : null);
        told.put("vbank_holder", byTransfer ? "(주)픽커샌드박스" : null);
        told.put("vbank_date", byTransfer ? seconds(issuedAt.plus(DEPOSIT_DUE)) : 0);
        told.put("vbank_issued_at", byTransfer ? seconds(issuedAt) : 0);
    }

    private void tellBuyer() {
        told.put("name", "샌드박스 상품");
        told.put("amount", payment.amountWon());
        told.put("cancel_amount", payment.cancelledWon());
        told.put("currency", "KRW");
        told.put("buyer_name", null);
        told.put("buyer_email", null);
        told.put("buyer_tel", null);
        told.put("buyer_addr", null);
        told.put("buyer_postcode", null);
        told.put("custom_data", null);
        told.put("user_agent", "sandbox");
    }

    private void tellWhatHappened() {
        var times = payment.times();
        var cancellations = payment.cancellations();
        told.put("status", payment.status().text());
        told.put("started_at", seconds(times.started()));
        told.put("paid_at", seconds(times.paid()));
        told.put("failed_at", seconds(times.failed()));
        told.put("cancelled_at", seconds(times.cancelled()));
        told.put("fail_reason", times.failed() == null ? null : "카드사 승인이 거절되었습니다.");
        told.put(
                "cancel_reason",
                cancellations.isEmpty() ? null : cancellations.getLast().reason());
        told.put("receipt_url", times.paid() == null ? null : receipt(payment.impUid()));
        told.put("cancel_history", cancellations.stream().map(this::told).toList());
        told.put(
                "cancel_receipt_urls",
                cancellations.stream()
                        .map(cancellation -> receipt(cancellation.id()))
                        .toList());
        told.put("cash_receipt_issued", false);
        told.put("customer_uid", null);
        told.put("customer_uid_usage", null);
        told.put("promotion", null);
    }

    private Map<String, @Nullable Object> told(Cancellation cancellation) {
        var entry = new LinkedHashMap<String, @Nullable Object>();
        entry.put("pg_tid", "sandbox-" + payment.impUid());
        entry.put("amount", cancellation.amountWon());
        entry.put("cancelled_at", seconds(cancellation.at()));
        entry.put("reason", cancellation.reason());
        entry.put("cancellation_id", cancellation.id());
        entry.put("receipt_url", receipt(cancellation.id()));
        return entry;
    }

    private static String receipt(String of) {
        return "https://receipt.sandbox.test/" + of;
    }

    /** What has not happened yet happened in the second zero. */
    private static long seconds(@Nullable Instant at) {
        return at == null ? 0 : at.getEpochSecond();
    }
}
