package com.pikcur.persistence.payment;

import static com.pikcur.persistence.schema.Tables.PAYMENT_ATTEMPT;

import com.pikcur.domain.payment.Payment;
import com.pikcur.domain.payment.PaymentAnswer.DeclineReason;
import com.pikcur.domain.payment.PaymentState;
import com.pikcur.domain.payment.VirtualAccount;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.persistence.schema.tables.records.PaymentAttemptRecord;
import com.pikcur.persistence.shared.EncryptedColumn;
import com.pikcur.persistence.shared.PersonalDataCipher;
import java.util.Optional;

/** Payments as rows; secrets and numbers of virtual accounts are encrypted. */
final class PaymentRows {

    /** How the states are called in their column. */
    enum Status {
        UNKNOWN,
        PENDING,
        PAID,
        UNWANTED,
        DECLINED,
        FOREIGN
    }

    private static final EncryptedColumn NUMBER =
            EncryptedColumn.of(PAYMENT_ATTEMPT.ID, PAYMENT_ATTEMPT.NUMBER_ENCRYPTED);
    private static final EncryptedColumn SECRET =
            EncryptedColumn.of(PAYMENT_ATTEMPT.ID, PAYMENT_ATTEMPT.SECRET_ENCRYPTED);

    private final PersonalDataCipher cipher;

    PaymentRows(PersonalDataCipher cipher) {
        this.cipher = cipher;
    }

    PaymentAttemptRecord newRow(Payment payment) {
        var row = movedRow(payment);
        row.setId(payment.id());
        row.setQuoteId(payment.quote());
        row.setOrderId(payment.order());
        row.setProvider(payment.provider());
        row.setProviderKey(payment.key());
        row.setAskedWon(payment.asked());
        row.setBeganAt(payment.beganAt());
        return row;
    }

    /** Only what changes with time, under the next version. */
    PaymentAttemptRecord movedRow(Payment payment) {
        var row = rowWithoutState();
        setState(row, payment);
        row.setByTransfer(payment.byTransfer());
        row.setWithdrawals(payment.withdrawals());
        row.setLooks(payment.looks());
        row.setSecretEncrypted(payment.secret()
                .map(secret -> SECRET.encrypt(secret.reveal(), payment.id().value(), cipher))
                .orElse(null));
        row.setVersion(payment.version() + 1);
        return row;
    }

    /** Each state fills its own columns; what another has left there is emptied. */
    private static PaymentAttemptRecord rowWithoutState() {
        var row = new PaymentAttemptRecord();
        row.setBank(null);
        row.setNumberEncrypted(null);
        row.setDueAt(null);
        row.setTakenWon(null);
        row.setReturnedWon(null);
        row.setPaidAt(null);
        row.setUnwantedWhy(null);
        row.setDeclineReason(null);
        row.setDeclineCode(null);
        return row;
    }

    private void setState(PaymentAttemptRecord row, Payment payment) {
        row.setStatus(statusOf(payment.state()).name());
        switch (payment.state()) {
            case PaymentState.Unknown(), PaymentState.Foreign() -> {}
            case PaymentState.Pending(var account) ->
                account.ifPresent(known -> {
                    row.setBank(known.bank());
                    row.setNumberEncrypted(
                            NUMBER.encrypt(known.number().reveal(), payment.id().value(), cipher));
                    row.setDueAt(known.dueAt().orElse(null));
                });
            case PaymentState.Paid(var amount, var returned, var paidAt) -> {
                row.setTakenWon(amount);
                row.setReturnedWon(returned);
                row.setPaidAt(paidAt);
            }
            case PaymentState.Unwanted(var why, var amount, var returned, var paidAt) -> {
                row.setUnwantedWhy(why.name());
                row.setTakenWon(amount);
                row.setReturnedWon(returned);
                row.setPaidAt(paidAt);
            }
            case PaymentState.Declined(var reason, var code) -> {
                row.setDeclineReason(reason.name());
                row.setDeclineCode(code);
            }
        }
    }

    private static Status statusOf(PaymentState state) {
        return switch (state) {
            case PaymentState.Unknown _ -> Status.UNKNOWN;
            case PaymentState.Pending _ -> Status.PENDING;
            case PaymentState.Paid _ -> Status.PAID;
            case PaymentState.Unwanted _ -> Status.UNWANTED;
            case PaymentState.Declined _ -> Status.DECLINED;
            case PaymentState.Foreign _ -> Status.FOREIGN;
        };
    }

    Payment toPayment(PaymentAttemptRecord row) {
        return new Payment(
                row.getId(),
                row.getQuoteId(),
                row.getOrderId(),
                row.getProvider(),
                row.getProviderKey(),
                row.getAskedWon(),
                stateOf(row),
                row.getByTransfer(),
                row.getWithdrawals(),
                row.getLooks(),
                decrypted(SECRET, row.getSecretEncrypted(), row),
                row.getBeganAt(),
                row.getVersion());
    }

    private PaymentState stateOf(PaymentAttemptRecord row) {
        return switch (Status.valueOf(row.getStatus())) {
            case UNKNOWN -> new PaymentState.Unknown();
            case PENDING ->
                new PaymentState.Pending(decrypted(NUMBER, row.getNumberEncrypted(), row)
                        .map(number -> new VirtualAccount(row.getBank(), number, Optional.ofNullable(row.getDueAt()))));
            case PAID -> new PaymentState.Paid(row.getTakenWon(), row.getReturnedWon(), row.getPaidAt());
            case UNWANTED ->
                new PaymentState.Unwanted(
                        PaymentState.UnwantedReason.valueOf(row.getUnwantedWhy()),
                        row.getTakenWon(),
                        row.getReturnedWon(),
                        row.getPaidAt());
            case DECLINED ->
                new PaymentState.Declined(DeclineReason.valueOf(row.getDeclineReason()), row.getDeclineCode());
            case FOREIGN -> new PaymentState.Foreign();
        };
    }

    private Optional<HiddenText> decrypted(EncryptedColumn column, byte[] ciphertext, PaymentAttemptRecord row) {
        return Optional.ofNullable(ciphertext)
                .map(bytes -> new HiddenText(column.decrypt(bytes, row.getId().value(), cipher)));
    }
}
