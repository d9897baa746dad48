package com.pikcur.sandbox.toss;

import com.pikcur.sandbox.toss.Payment.Cancel;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A payment as the API tells it, with every documented field; parts that are not there are {@code null}. */
final class ToldPayment {

    private static final ZoneOffset KOREA = ZoneOffset.ofHours(9);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX").withZone(KOREA);
    private static final DateTimeFormatter NOTICE_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS").withZone(KOREA);
    private static final DateTimeFormatter DUE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").withZone(KOREA);
    private static final Duration DEPOSIT_DUE = Duration.ofDays(7);

    private final Payment payment;
    private final Map<String, @Nullable Object> told = new LinkedHashMap<>();

    private ToldPayment(Payment payment) {
        this.payment = payment;
    }

    static Map<String, @Nullable Object> of(Payment payment) {
        var told = new ToldPayment(payment);
        told.tellWhatItIs();
        told.tellAmounts();
        told.tellMeans();
        told.tellRest();
        return told.told;
    }

    /** A moment as notices write it. */
    static String noticeTime(Instant at) {
        return NOTICE_TIME.format(at);
    }

    private void tellWhatItIs() {
        told.put("version", "2022-11-16");
        told.put("paymentKey", payment.paymentKey());
        told.put("type", "NORMAL");
        told.put("orderId", payment.orderId());
        told.put("orderName", "샌드박스 상품");
        told.put("mId", "pikcursandbox");
        told.put("currency", "KRW");
        told.put("method", payment.byTransfer() ? "가상계좌" : "카드");
    }

    private void tellAmounts() {
        var balance = payment.balanceWon();
        var vat = Math.round(balance / 11.0);
        told.put("totalAmount", payment.totalWon());
        told.put("balanceAmount", balance);
        told.put("status", payment.status().name());
        told.put("requestedAt", TIME.format(payment.requestedAt()));
        told.put("approvedAt", payment.approvedAt() == null ? null : TIME.format(payment.approvedAt()));
        told.put("useEscrow", false);
        told.put("lastTransactionKey", payment.lastTransactionKey());
        told.put("suppliedAmount", balance - vat);
        told.put("vat", vat);
        told.put("cultureExpense", false);
        told.put("taxFreeAmount", 0);
        told.put("taxExemptionAmount", 0);
    }

    private void tellMeans() {
        var cancels = payment.cancels();
        told.put(
                "cancels",
                cancels.isEmpty()
                        ? null
                        : cancels.stream().map(ToldPayment::told).toList());
        told.put("isPartialCancelable", true);
        told.put("card", payment.byTransfer() ? null : card());
        told.put("virtualAccount", payment.byTransfer() ? virtualAccount() : null);
        told.put("secret", payment.byTransfer() ? payment.secret() : null);
        told.put("mobilePhone", null);
        told.put("giftCertificate", null);
        told.put("transfer", null);
    }

    private void tellRest() {
        told.put("receipt", payment.approvedAt() == null ? null : url("receipt"));
        told.put("checkout", url("checkout"));
        told.put("easyPay", null);
        told.put("country", "KR");
        told.put("failure", failure());
        told.put("cashReceipt", null);
        told.put("cashReceipts", null);
        told.put("discount", null);
        told.put("metadata", null);
    }

    private Map<String, String> url(String of) {
        return Map.of("url", "https://" + of + ".sandbox.test/" + payment.paymentKey());
    }

    private @Nullable Map<String, String> failure() {
        return switch (payment.status()) {
            case ABORTED -> refusal("REJECT_CARD_PAYMENT", "한도초과 혹은 잔액부족으로 결제에 실패했습니다.");
            case EXPIRED -> refusal("PAY_PROCESS_CANCELED", "결제 시간이 만료되었습니다.");
            case READY, IN_PROGRESS, WAITING_FOR_DEPOSIT, DONE, CANCELED, PARTIAL_CANCELED -> null;
        };
    }

    private static Map<String, String> refusal(String code, String message) {
        var refusal = new LinkedHashMap<String, String>();
        refusal.put("code", code);
        refusal.put("message", message);
        return refusal;
    }

    private static Map<String, @Nullable Object> told(Cancel cancel) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("cancelAmount", cancel.amountWon());
        told.put("cancelReason", cancel.reason());
        told.put("taxFreeAmount", 0);
        told.put("taxExemptionAmount", 0);
        told.put("refundableAmount", cancel.leftWon());
        told.put("easyPayDiscountAmount", 0);
        told.put("canceledAt", TIME.format(cancel.at()));
        told.put("transactionKey", cancel.transactionKey());
        told.put("receiptKey", null);
        return told;
    }

    private Map<String, @Nullable Object> card() {
        var card = new LinkedHashMap<String, @Nullable Object>();
        card.put("amount", payment.totalWon());
        card.put("issuerCode", "41");
        card.put("acquirerCode", "41");
        card.put("number", "40482500****123*");
        card.put("installmentPlanMonths", 0);
        card.put("approveNo", payment.approvedAt() == null ? null : "00000000");
        card.put("useCardPoint", false);
        card.put("cardType", "신용");
        card.put("ownerType", "개인");
        card.put("acquireStatus", "READY");
        card.put("isInterestFree", false);
        card.put("interestPayer", null);
        return card;
    }

    private Map<String, @Nullable Object> virtualAccount() {
        var account = new LinkedHashMap<String, @Nullable Object>();
        account.put("accountType", "일반");
        account.put("accountNumber", accountNumber());
        account.put("bankCode", "20");
        account.put("customerName", "샌드박스");
        account.put("dueDate", DUE.format(payment.requestedAt().plus(DEPOSIT_DUE)));
        account.put("refundStatus", refundStatus());
        account.put("expired", false);
        account.put("settlementStatus", "INCOMPLETED");
        account.put("refundReceiveAccount", null);
        return account;
    }

    private String refundStatus() {
        return payment.approvedAt() == null || payment.cancels().isEmpty() ? "NONE" : "COMPLETED";
    }

    /** Always the same for one payment. */
    private String accountNumber() {
        return "9%013d".formatted(Integer.toUnsignedLong(payment.paymentKey().hashCode()));
    }
}
