package com.pikcur.domain.payment;

import com.pikcur.domain.payment.PaymentAnswer.DeclineReason;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.domain.shared.Sha256;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One provider's payment for one quote: stored before the provider is asked, so that whatever becomes of the asking, it is
 * asked again.
 *
 * <p>Whoever changes one holds its order.
 *
 * @param key the provider's own name of it: the quote has no other payment of this name
 * @param asked what the quote asks for
 * @param byTransfer whether it is paid by a transfer to an account made for it: then it can be taken back
 * @param withdrawals how often such a transfer was taken back
 * @param looks how often the provider was asked since something was last known
 * @param secret what notices about it prove themselves with, where the provider has such a thing
 * @param version counts what was stored; set by the store alone
 */
public record Payment(
        PaymentId id,
        QuoteId quote,
        OrderId order,
        PaymentProvider provider,
        PaymentKey key,
        Money asked,
        PaymentState state,
        boolean byTransfer,
        int withdrawals,
        int looks,
        Optional<HiddenText> secret,
        Instant beganAt,
        long version) {

    public static Payment begin(PaymentId id, Quote quote, PaymentKey key, Instant now) {
        return new Payment(
                id,
                quote.id(),
                quote.order(),
                quote.provider(),
                key,
                quote.amount(),
                new PaymentState.Unknown(),
                false,
                0,
                0,
                Optional.empty(),
                now,
                0);
    }

    /** Where a provider's answer is checked before any of it is believed: whose it is, how much, and whether it is there. */
    public PaymentFinding read(PaymentAnswer answer) {
        return switch (answer) {
            case PaymentAnswer.Paid(var told) -> readPaid(told);
            case PaymentAnswer.Pending(var told, var account) ->
                isOurs(told) ? new PaymentFinding.Waiting(told, account) : new PaymentFinding.Foreign();
            case PaymentAnswer.Declined(var reason, var code) -> new PaymentFinding.Declined(reason, code);
            case PaymentAnswer.Unknown _ -> new PaymentFinding.StillUnknown();
        };
    }

    private PaymentFinding readPaid(ToldPayment told) {
        if (!isOurs(told)) {
            return new PaymentFinding.Foreign();
        }
        if (told.remaining().isZero()) {
            return new PaymentFinding.Declined(DeclineReason.EXPIRED, "cancelled");
        }
        return told.remaining().equals(asked)
                ? new PaymentFinding.Charged(told)
                : new PaymentFinding.ChargedOtherwise(told);
    }

    private boolean isOurs(ToldPayment told) {
        return told.key().equals(key)
                && told.merchantUid().equals(MerchantUid.of(quote).value());
    }

    /** Whether the provider may know more than we do. */
    public boolean isOpen() {
        return switch (state) {
            case PaymentState.Unknown _, PaymentState.Pending _, PaymentState.Declined _ -> true;
            case PaymentState.Paid _, PaymentState.Unwanted _, PaymentState.Foreign _ -> false;
        };
    }

    /** Whether money may have been taken of which nobody knows yet. */
    public boolean isUnknown() {
        return state instanceof PaymentState.Unknown;
    }

    /** What has been taken and not gone back yet, as far as we know. */
    public Money held() {
        return switch (state) {
            case PaymentState.Paid(var amount, var returned, var _) -> amount.minus(returned);
            case PaymentState.Unwanted(var _, var amount, var returned, var _) -> amount.minus(returned);
            case PaymentState.Unknown _, PaymentState.Pending _, PaymentState.Declined _, PaymentState.Foreign _ ->
                Money.ZERO;
        };
    }

    /** Names the journal entry of the money's coming; each time it comes anew after it was taken back is another. */
    public UUID receipt() {
        return withdrawals == 0
                ? id.value()
                : Sha256.of("receipt\n" + id.value() + "\n" + withdrawals).toUuid();
    }

    /** Names the journal entry of the money's being taken back. */
    public UUID withdrawal() {
        return Sha256.of("withdrawal\n" + id.value() + "\n" + withdrawals).toUuid();
    }

    public Payment paid(ToldPayment told) {
        return known(new PaymentState.Paid(told.remaining(), Money.ZERO, told.at()))
                .keeping(told);
    }

    public Payment unwanted(PaymentState.UnwantedReason why, ToldPayment told) {
        return known(new PaymentState.Unwanted(why, told.remaining(), Money.ZERO, told.at()))
                .keeping(told);
    }

    /**
     * How often it was looked at goes on counting, so that one that waits is not asked about every moment. That it waits at
     * all is news, and puts off nothing.
     */
    public Payment waiting(ToldPayment told, Optional<VirtualAccount> account) {
        var looked = state instanceof PaymentState.Pending ? looks + 1 : looks;
        return with(new PaymentState.Pending(account), byTransfer || account.isPresent(), withdrawals, looked)
                .keeping(told);
    }

    /** The transfer was taken back. */
    public Payment withdrawn(ToldPayment told, Optional<VirtualAccount> account) {
        return with(new PaymentState.Pending(account), true, withdrawals + 1, 0).keeping(told);
    }

    public Payment declined(DeclineReason reason, String providerCode) {
        return known(new PaymentState.Declined(reason, providerCode));
    }

    public Payment foreign() {
        return known(new PaymentState.Foreign());
    }

    public Payment lookedAtInVain() {
        return with(state, byTransfer, withdrawals, looks + 1);
    }

    /**
     * Some of what was taken has gone back.
     *
     * @throws IllegalArgumentException if that is more than there is
     */
    public Payment returned(Money more) {
        return switch (state) {
            case PaymentState.Paid(var amount, var returned, var at)
            when held().isAtLeast(more) -> known(new PaymentState.Paid(amount, returned.plus(more), at));
            case PaymentState.Unwanted(var why, var amount, var returned, var at)
            when held().isAtLeast(more) -> known(new PaymentState.Unwanted(why, amount, returned.plus(more), at));
            case PaymentState.Paid _,
                    PaymentState.Unwanted _,
                    PaymentState.Unknown _,
                    PaymentState.Pending _,
                    PaymentState.Declined _,
                    PaymentState.Foreign _ -> throw new IllegalArgumentException("So much was never taken: " + more);
        };
    }

    private Payment known(PaymentState next) {
        return with(next, byTransfer, withdrawals, 0);
    }

    private Payment with(PaymentState next, boolean transfer, int taken, int looked) {
        return new Payment(
                id, quote, order, provider, key, asked, next, transfer, taken, looked, secret, beganAt, version);
    }

    private Payment keeping(ToldPayment told) {
        var kept = told.secret().or(() -> secret);
        return new Payment(
                id, quote, order, provider, key, asked, state, byTransfer, withdrawals, looks, kept, beganAt, version);
    }
}
