package com.pikcur.persistence.payment;

import com.pikcur.domain.payment.Refund;
import com.pikcur.domain.payment.RefundState;
import com.pikcur.persistence.schema.tables.records.PaymentRefundRecord;

/** Refunds as rows. */
final class RefundRows {

    /** How the states are called in their column. */
    enum Status {
        REQUESTED,
        DONE,
        REFUSED
    }

    private RefundRows() {}

    static PaymentRefundRecord newRow(Refund refund) {
        var row = movedRow(refund);
        row.setId(refund.id());
        row.setPaymentId(refund.payment());
        row.setOrderId(refund.order());
        row.setAmountWon(refund.amount());
        row.setPointsWon(refund.points());
        row.setRequestedAt(refund.requestedAt());
        return row;
    }

    /** Only what changes with time, under the next version. */
    static PaymentRefundRecord movedRow(Refund refund) {
        var row = new PaymentRefundRecord();
        row.setDoneAt(null);
        row.setRefusedAt(null);
        row.setRefusalCode(null);
        switch (refund.state()) {
            case RefundState.Requested() -> row.setStatus(Status.REQUESTED.name());
            case RefundState.Done(var at) -> {
                row.setStatus(Status.DONE.name());
                row.setDoneAt(at);
            }
            case RefundState.Refused(var code, var at) -> {
                row.setStatus(Status.REFUSED.name());
                row.setRefusedAt(at);
                row.setRefusalCode(code);
            }
        }
        row.setTries(refund.tries());
        row.setRounds(refund.round());
        row.setVersion(refund.version() + 1);
        return row;
    }

    static Refund toRefund(PaymentRefundRecord row) {
        return new Refund(
                row.getId(),
                row.getPaymentId(),
                row.getOrderId(),
                row.getAmountWon(),
                row.getPointsWon(),
                stateOf(row),
                row.getTries(),
                row.getRounds(),
                row.getRequestedAt(),
                row.getVersion());
    }

    private static RefundState stateOf(PaymentRefundRecord row) {
        return switch (Status.valueOf(row.getStatus())) {
            case REQUESTED -> new RefundState.Requested();
            case DONE -> new RefundState.Done(row.getDoneAt());
            case REFUSED -> new RefundState.Refused(row.getRefusalCode(), row.getRefusedAt());
        };
    }
}
