package com.pikcur.application.payment;

import com.pikcur.domain.member.BankAccount;
import com.pikcur.domain.member.port.BankAccountRepository;
import com.pikcur.domain.payment.MerchantUid;
import com.pikcur.domain.payment.Payment;
import com.pikcur.domain.payment.Refund;
import com.pikcur.domain.payment.RefundAccount;
import com.pikcur.domain.payment.RefundAnswer;
import com.pikcur.domain.payment.ToldPayment;
import com.pikcur.domain.payment.port.RefundGateway;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import java.util.Optional;

/** Asks a provider to give money back. No transaction is open meanwhile. */
public final class AskForRefund {

    private final Providers providers;
    private final BankAccountRepository accounts;

    public AskForRefund(Providers providers, BankAccountRepository accounts) {
        this.providers = providers;
        this.accounts = accounts;
    }

    /** @param payer what was paid by transfer goes back to their default bank account */
    RefundAnswer handle(Refund refund, Payment payment, MemberId payer) {
        if (refund.amount().isZero()) {
            return new RefundAnswer.Refunded(nothing(payment));
        }
        var account = accountOf(payment, payer);
        if (payment.byTransfer() && account.isEmpty()) {
            return new RefundAnswer.Refused("NO_BANK_ACCOUNT");
        }
        return providers
                .refundsOf(payment.provider())
                .map(gateway -> gateway.refund(new RefundGateway.Request(
                        refund.providersId(),
                        payment.key(),
                        refund.amount(),
                        payment.held(),
                        "Order called off",
                        account)))
                .orElseGet(() -> new RefundAnswer.Refused("NOT_OFFERED"));
    }

    private Optional<RefundAccount> accountOf(Payment payment, MemberId payer) {
        if (!payment.byTransfer()) {
            return Optional.empty();
        }
        var known = accounts.find(payer);
        return known.all().stream()
                .filter(account -> known.isDefault(account.id()))
                .map(AskForRefund::refundAccount)
                .findFirst();
    }

    private static RefundAccount refundAccount(BankAccount account) {
        return new RefundAccount(account.number().bankCode(), account.number().digits(), account.holderName());
    }

    /** Points alone go back: the provider has nothing to do with it. */
    private static ToldPayment nothing(Payment payment) {
        return new ToldPayment(
                payment.key(),
                MerchantUid.of(payment.quote()).value(),
                payment.asked(),
                Money.ZERO,
                payment.beganAt(),
                Optional.empty());
    }
}
