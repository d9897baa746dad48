package com.pikcur.payment.toss;

import com.pikcur.domain.payment.MerchantUid;
import com.pikcur.domain.payment.PaymentAnswer;
import com.pikcur.domain.payment.PaymentAnswer.DeclineReason;
import com.pikcur.domain.payment.PaymentAnswer.Declined;
import com.pikcur.domain.payment.PaymentKey;
import com.pikcur.domain.payment.PaymentProvider;
import com.pikcur.domain.payment.RefundAnswer;
import com.pikcur.domain.payment.port.PaymentGateway;
import com.pikcur.domain.payment.port.RefundGateway;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.port.ProviderUnavailable;
import com.pikcur.payment.shared.RefundReason;
import com.pikcur.payment.shared.RefundsSoFar;
import com.pikcur.payment.shared.Told;
import com.pikcur.payment.toss.TossJson.AccountRequest;
import com.pikcur.payment.toss.TossJson.CancelRequest;
import com.pikcur.payment.toss.TossJson.ConfirmRequest;
import java.util.List;

/**
 * Payments through Toss, which takes the money when we confirm.
 *
 * <p>Whatever changes something is sent with a key that makes Toss do it once and answer the same again for fifteen days,
 * refusals included. The key is good for an address whatever the body, so that of a confirmation names both the order and
 * the payment. A confirmation that is repeated may therefore tell what was so the first time, and {@link #find} tells what
 * has become of it. A refund is looked for in the payment's history first, so that not even one older than the key is done
 * again; and a refund that was refused once is refused for ever under its id.
 */
public final class TossGateway implements PaymentGateway, RefundGateway, AutoCloseable {

    static final PaymentProvider PROVIDER = new PaymentProvider("toss");

    private static final String PAYMENTS = "/v1/payments/";
    private static final String NOT_FOUND = "NOT_FOUND_PAYMENT";
    private static final String TOO_LATE = "NOT_FOUND_PAYMENT_SESSION";
    private static final String DONE_BEFORE = "ALREADY_PROCESSED_PAYMENT";

    private final TossWire wire;

    public TossGateway(TossSettings settings) {
        this.wire = new TossWire(settings);
    }

    @Override
    public PaymentProvider provider() {
        return PROVIDER;
    }

    /** Toss wants to know nothing before the buyer comes back. */
    @Override
    public void prepare(MerchantUid merchantUid, Money amount) {
        // Its window is told the amount by the page, and what was agreed to there is confirmed with ours.
    }

    @Override
    public PaymentAnswer confirm(PaymentKey key, MerchantUid merchantUid, Money amount) {
        var request = new ConfirmRequest(key.value(), merchantUid.value(), amount.won());
        var once = merchantUid.value() + "." + key.value();
        return Told.ofPayment(() -> switch (wire.post(PAYMENTS + "confirm", request, once)) {
            case Reply.Done(var told) -> TossReading.refunds(told).about(key).payment();
            case Reply.Refused(var _, var code)
            when code.equals(DONE_BEFORE) -> read(key).payment();
            case Reply.Refused(var _, var code) -> new Declined(reason(code), code);
            case Reply.Undecided(var code) -> new PaymentAnswer.Unknown(undecided(code));
        });
    }

    private static DeclineReason reason(String code) {
        return switch (code) {
            case NOT_FOUND -> DeclineReason.NOT_FOUND;
            case TOO_LATE -> DeclineReason.EXPIRED;
            default -> DeclineReason.REFUSED;
        };
    }

    @Override
    public PaymentAnswer find(PaymentKey key) {
        return Told.ofPayment(() -> read(key).payment());
    }

    /** Toss has the newest payment for an order, and takes none for one that was paid. */
    @Override
    public PaymentAnswer find(MerchantUid merchantUid) {
        return Told.ofPayment(() ->
                refunds(wire.get(PAYMENTS + "orders/" + merchantUid.value())).payment());
    }

    private RefundsSoFar read(PaymentKey key) {
        return refunds(wire.get(PAYMENTS + key.value())).about(key);
    }

    /** A question that is refused was not answered, unless the answer is that there is none. */
    private static RefundsSoFar refunds(Reply reply) {
        return switch (reply) {
            case Reply.Done(var told) -> TossReading.refunds(told);
            case Reply.Refused(var _, var code)
            when code.equals(NOT_FOUND) -> new RefundsSoFar(new Declined(DeclineReason.NOT_FOUND, code), List.of());
            case Reply.Refused(var _, var code) ->
                throw new ProviderUnavailable(TossWire.NAME, "does not tell: " + code);
            case Reply.Undecided(var code) ->
                throw new ProviderUnavailable(TossWire.NAME, "does not tell yet: " + code);
        };
    }

    @Override
    public RefundAnswer refund(Request request) {
        return Told.ofRefund(() -> read(request.key()).answerTo(request).orElseGet(() -> canceled(request)));
    }

    private RefundAnswer canceled(Request request) {
        var path = PAYMENTS + request.key().value() + "/cancel";
        var once = request.id().value().toString();
        return switch (wire.post(path, cancellation(request), once)) {
            case Reply.Done(var told) ->
                TossReading.refunds(told).about(request.key()).afterDoing();
            case Reply.Refused(var _, var code) -> read(request.key()).afterRefusalOf(request, code);
            case Reply.Undecided(var code) -> new RefundAnswer.Unknown(undecided(code));
        };
    }

    private static CancelRequest cancellation(Request request) {
        var account = request.account()
                .map(to -> new AccountRequest(
                        to.bankCode(), to.number().reveal(), to.holderName().reveal()));
        return new CancelRequest(
                RefundReason.of(request),
                request.amount().won(),
                request.refundable().won(),
                account.orElse(null));
    }

    private static String undecided(String code) {
        return TossWire.NAME + ": " + code;
    }

    @Override
    public void close() {
        wire.close();
    }
}
