package com.pikcur.sandbox.toss;

import com.pikcur.sandbox.wire.Reply;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A refusal.
 *
 * @param status of HTTP
 */
record TossError(int status, String code, String message) {

    static final TossError INCORRECT_BASIC_AUTH_FORMAT =
            new TossError(403, "INCORRECT_BASIC_AUTH_FORMAT", "잘못된 요청입니다. ':' 를 포함해 인코딩해주세요.");
    static final TossError UNAUTHORIZED_KEY = new TossError(401, "UNAUTHORIZED_KEY", "인증되지 않은 시크릿 키 혹은 클라이언트 키 입니다.");
    static final TossError INVALID_REQUEST = new TossError(400, "INVALID_REQUEST", "잘못된 요청입니다.");
    static final TossError NOT_FOUND = new TossError(404, "NOT_FOUND", "존재하지 않는 정보 입니다.");
    static final TossError NOT_FOUND_PAYMENT = new TossError(404, "NOT_FOUND_PAYMENT", "존재하지 않는 결제 정보 입니다.");
    static final TossError NOT_FOUND_PAYMENT_SESSION =
            new TossError(404, "NOT_FOUND_PAYMENT_SESSION", "결제 시간이 만료되어 결제 진행 데이터가 존재하지 않습니다.");
    static final TossError FORBIDDEN_REQUEST = new TossError(403, "FORBIDDEN_REQUEST", "허용되지 않은 요청입니다.");
    static final TossError ALREADY_PROCESSED_PAYMENT =
            new TossError(400, "ALREADY_PROCESSED_PAYMENT", "이미 처리된 결제 입니다.");
    static final TossError BELOW_MINIMUM_AMOUNT =
            new TossError(400, "BELOW_MINIMUM_AMOUNT", "신용카드는 결제금액이 100원 이상, 계좌는 200원이상부터 결제가 가능합니다.");
    static final TossError ALREADY_CANCELED_PAYMENT = new TossError(400, "ALREADY_CANCELED_PAYMENT", "이미 취소된 결제 입니다.");
    static final TossError NOT_CANCELABLE_PAYMENT = new TossError(403, "NOT_CANCELABLE_PAYMENT", "취소 할 수 없는 결제 입니다.");
    static final TossError NOT_CANCELABLE_AMOUNT = new TossError(403, "NOT_CANCELABLE_AMOUNT", "취소 할 수 없는 금액 입니다.");
    static final TossError NOT_MATCHES_REFUNDABLE_AMOUNT =
            new TossError(400, "NOT_MATCHES_REFUNDABLE_AMOUNT", "잔액 결과가 일치하지 않습니다.");
    static final TossError INVALID_REFUND_ACCOUNT_INFO =
            new TossError(400, "INVALID_REFUND_ACCOUNT_INFO", "환불 계좌번호와 예금주명이 일치하지 않습니다.");
    static final TossError NOT_ALLOWED_PARTIAL_REFUND_WAITING_DEPOSIT =
            new TossError(403, "NOT_ALLOWED_PARTIAL_REFUND_WAITING_DEPOSIT", "입금 대기중인 결제는 부분 환불이 불가합니다.");
    static final TossError INVALID_IDEMPOTENCY_KEY =
            new TossError(400, "INVALID_IDEMPOTENCY_KEY", "멱등키는 300자 이하여야 합니다.");
    static final TossError IDEMPOTENT_REQUEST_PROCESSING =
            new TossError(409, "IDEMPOTENT_REQUEST_PROCESSING", "이전 멱등 요청이 처리중입니다.");

    /** Those with a text of their own, by code. */
    private static final Map<String, TossError> TOLD = byCode();
    /** The others that can be asked for, by their status. */
    private static final Map<Integer, Set<String>> OTHERS = Map.of(
            400,
                    Set.of(
                            "PROVIDER_ERROR",
                            "INVALID_API_KEY",
                            "INVALID_REJECT_CARD",
                            "INVALID_CARD_EXPIRATION",
                            "INVALID_STOPPED_CARD",
                            "EXCEED_MAX_DAILY_PAYMENT_COUNT",
                            "EXCEED_MAX_PAYMENT_AMOUNT",
                            "UNAPPROVED_ORDER_ID",
                            "INVALID_REFUND_ACCOUNT_NUMBER",
                            "EXCEED_CANCEL_AMOUNT_DISCOUNT_AMOUNT",
                            "INVALID_BANK",
                            "REFUND_REJECTED",
                            "ALREADY_REFUND_PAYMENT",
                            "FORBIDDEN_BANK_REFUND_REQUEST"),
            403,
                    Set.of(
                            "REJECT_ACCOUNT_PAYMENT",
                            "REJECT_CARD_PAYMENT",
                            "REJECT_CARD_COMPANY",
                            "INVALID_PASSWORD",
                            "FDS_ERROR",
                            "FORBIDDEN_CONSECUTIVE_REQUEST",
                            "EXCEED_MAX_REFUND_DUE",
                            "NOT_ALLOWED_PARTIAL_REFUND",
                            "NOT_AVAILABLE_BANK"),
            500,
                    Set.of(
                            "FAILED_PAYMENT_INTERNAL_SYSTEM_PROCESSING",
                            "FAILED_INTERNAL_SYSTEM_PROCESSING",
                            "UNKNOWN_PAYMENT_ERROR",
                            "FAILED_REFUND_PROCESS",
                            "FAILED_METHOD_HANDLING_CANCEL",
                            "FAILED_PARTIAL_REFUND",
                            "COMMON_ERROR"));

    private static Map<String, TossError> byCode() {
        var byCode = new LinkedHashMap<String, TossError>();
        Stream.of(
                        INCORRECT_BASIC_AUTH_FORMAT,
                        UNAUTHORIZED_KEY,
                        INVALID_REQUEST,
                        NOT_FOUND_PAYMENT,
                        NOT_FOUND_PAYMENT_SESSION,
                        FORBIDDEN_REQUEST,
                        ALREADY_PROCESSED_PAYMENT,
                        BELOW_MINIMUM_AMOUNT,
                        ALREADY_CANCELED_PAYMENT,
                        NOT_CANCELABLE_PAYMENT,
                        NOT_CANCELABLE_AMOUNT,
                        NOT_MATCHES_REFUNDABLE_AMOUNT,
                        INVALID_REFUND_ACCOUNT_INFO,
                        NOT_ALLOWED_PARTIAL_REFUND_WAITING_DEPOSIT,
                        INVALID_IDEMPOTENCY_KEY,
                        IDEMPOTENT_REQUEST_PROCESSING)
                .forEach(error -> byCode.put(error.code(), error));
        return Map.copyOf(byCode);
    }

    /** The refusal with this code, if there is one. */
    static Optional<TossError> withCode(String code) {
        return Optional.ofNullable(TOLD.get(code))
                .or(() -> OTHERS.entrySet().stream()
                        .filter(others -> others.getValue().contains(code))
                        .map(others -> new TossError(others.getKey(), code, "결제 처리 중 오류가 발생했습니다."))
                        .findFirst());
    }

    Reply reply() {
        var body = new LinkedHashMap<String, String>();
        body.put("code", code);
        body.put("message", message);
        return Reply.json(status, body);
    }
}
