package com.pikcur.payment.shared;

import com.pikcur.domain.payment.PaymentAnswer;
import com.pikcur.domain.payment.PaymentKey;
import com.pikcur.domain.payment.RefundAnswer;
import com.pikcur.domain.payment.RefundAnswer.Refunded;
import com.pikcur.domain.payment.RefundAnswer.Refused;
import com.pikcur.domain.payment.RefundId;
import com.pikcur.domain.payment.ToldPayment;
import com.pikcur.domain.payment.port.RefundGateway.Request;
import com.pikcur.domain.shared.Money;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A payment as it was just read, with everything that was given back of it. Where refunds are decided that must not be
 * asked for: those done already, and those that believe something which is not so.
 */
public record RefundsSoFar(PaymentAnswer payment, List<Past> past) {

    /**
     * What was given back once.
     *
     * @param reason it was given back for, with the id of the refund if it is one of ours
     */
    public record Past(@Nullable String reason, Optional<Money> amount) {}

    /** The same, if it is about this payment; an answer about another one than was asked for is none. */
    public RefundsSoFar about(PaymentKey key) {
        var isAboutIt = switch (payment) {
            case PaymentAnswer.Paid(var told) -> told.key().equals(key);
            case PaymentAnswer.Pending(var told, var _) -> told.key().equals(key);
            case PaymentAnswer.Declined(var _, var _) -> true;
            case PaymentAnswer.Unknown(var _) -> true;
        };
        return isAboutIt
                ? this
                : new RefundsSoFar(new PaymentAnswer.Unknown("The answer is about another payment"), List.of());
    }

    /** The answer to a refund, where it is plain already; empty if the provider is to be asked for it. */
    public Optional<RefundAnswer> answerTo(Request request) {
        return switch (payment) {
            case PaymentAnswer.Paid(var told) -> answerTo(request, told);
            case PaymentAnswer.Pending(var _, var _) -> Optional.of(new Refused("NOT_PAID"));
            case PaymentAnswer.Declined(var reason, var code) ->
                Optional.of(new Refused(code.isEmpty() ? reason.name() : code));
            case PaymentAnswer.Unknown(var reason) -> Optional.of(new RefundAnswer.Unknown(reason));
        };
    }

    private Optional<RefundAnswer> answerTo(Request request, ToldPayment told) {
        if (isDone(request.id())) {
            return Optional.of(new Refunded(told));
        }
        // An amount of nothing must not be sent: providers take it for everything.
        if (request.amount().isZero() || request.amount().isGreaterThan(request.refundable())) {
            return Optional.of(new Refused("NOT_CANCELABLE_AMOUNT"));
        }
        if (told.remaining().equals(request.refundable())) {
            return Optional.empty();
        }
        return Optional.of(
                mayBeDoneWithoutItsName(request, told)
                        ? new RefundAnswer.Unknown("As much was given back under no name of ours")
                        : new Refused("NOT_MATCHES_REFUNDABLE_AMOUNT"));
    }

    /** What a refund has come to that the provider says it has done, with this as the payment afterwards. */
    public RefundAnswer afterDoing() {
        return switch (payment) {
            case PaymentAnswer.Paid(var told) -> new Refunded(told);
            case PaymentAnswer.Pending(var _, var _) -> new RefundAnswer.Unknown("Done, it says, of what was not paid");
            case PaymentAnswer.Declined(var _, var _) ->
                new RefundAnswer.Unknown("Done, it says, of what was not paid");
            case PaymentAnswer.Unknown(var reason) -> new RefundAnswer.Unknown(reason);
        };
    }

    /** What a refund has come to that the provider refuses now: it may be refused because it was done meanwhile. */
    public RefundAnswer afterRefusalOf(Request request, String providerCode) {
        return switch (payment) {
            case PaymentAnswer.Paid(var told) -> isDone(request.id()) ? new Refunded(told) : new Refused(providerCode);
            case PaymentAnswer.Pending(var _, var _) -> new Refused(providerCode);
            case PaymentAnswer.Declined(var _, var _) -> new Refused(providerCode);
            case PaymentAnswer.Unknown(var reason) -> new RefundAnswer.Unknown(reason);
        };
    }

    private boolean isDone(RefundId id) {
        return past.stream().anyMatch(one -> RefundReason.names(one.reason(), id));
    }

    /** Somebody may have done as much in the provider's console, or the provider has not kept our reason. */
    private boolean mayBeDoneWithoutItsName(Request request, ToldPayment told) {
        return told.remaining().plus(request.amount()).equals(request.refundable())
                && past.stream()
                        .anyMatch(one -> RefundReason.namesNone(one.reason())
                                && one.amount().map(request.amount()::equals).orElse(true));
    }
}
