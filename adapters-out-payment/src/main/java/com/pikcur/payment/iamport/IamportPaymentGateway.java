package com.pikcur.payment.iamport;

import com.pikcur.domain.payment.MerchantUid;
import com.pikcur.domain.payment.PaymentAnswer;
import com.pikcur.domain.payment.PaymentAnswer.DeclineReason;
import com.pikcur.domain.payment.PaymentKey;
import com.pikcur.domain.payment.PaymentProvider;
import com.pikcur.domain.payment.RefundAccount;
import com.pikcur.domain.payment.RefundAnswer;
import com.pikcur.domain.payment.port.PaymentGateway;
import com.pikcur.domain.payment.port.RefundGateway;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.port.ProviderUnavailable;
import com.pikcur.payment.iamport.IamportPaymentJson.CancelRequest;
import com.pikcur.payment.iamport.IamportPaymentJson.Extra;
import com.pikcur.payment.iamport.IamportPaymentJson.PaymentResponse;
import com.pikcur.payment.iamport.IamportPaymentJson.PrepareRequest;
import com.pikcur.payment.iamport.IamportPaymentJson.PrepareResponse;
import com.pikcur.payment.iamport.IamportWire.Question;
import com.pikcur.payment.shared.RefundReason;
import com.pikcur.payment.shared.RefundsSoFar;
import com.pikcur.payment.shared.Told;
import com.pikcur.payment.shared.Won;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Payments through PortOne, which takes the money while the buyer is in its window: to confirm a payment is to read it.
 *
 * <p>PortOne has no key that makes it do a refund once. Three things together do: (1) The payment is read first; a refund
 * whose id stands in PortOne's history of it was done, and is not asked for again. (2) Otherwise what is left must be what
 * the caller believes. (3) The refund goes out with that amount as its checksum, so that PortOne does nothing if anything
 * was given back in between, by the same refund on another thread or by an earlier one that was still under way. Whoever is
 * refused is therefore told so only after another look at the history. Two different refunds that both believe the truth
 * cannot both be done, since the first changes what is left by more than nothing.
 */
public final class IamportPaymentGateway implements PaymentGateway, RefundGateway {

    static final PaymentProvider PROVIDER = new PaymentProvider("iamport");

    private final IamportClient client;
    private final IamportPaymentSettings settings;

    public IamportPaymentGateway(IamportClient client, IamportPaymentSettings settings) {
        this.client = client;
        this.settings = settings;
    }

    @Override
    public PaymentProvider provider() {
        return PROVIDER;
    }

    /** A number that PortOne has an amount for already is refused; to say the amount anew is not. */
    @Override
    public void prepare(MerchantUid merchantUid, Money amount) {
        var request = new PrepareRequest(merchantUid.value(), amount.won());
        if (!isHeard(Question.post("/payments/prepare", request), amount)
                && !isHeard(Question.put("/payments/prepare", request), amount)) {
            throw new ProviderUnavailable(IamportWire.NAME, "does not take the amount that is to be paid");
        }
    }

    private boolean isHeard(Question question, Money amount) {
        return switch (client.ask(question, PrepareResponse.class)) {
            case Reply.Done<PrepareResponse>(var told) ->
                Won.of(told.amount()).map(amount::equals).orElse(false);
            case Reply.Refused<PrepareResponse>(var _, var _) -> false;
        };
    }

    @Override
    public PaymentAnswer confirm(PaymentKey key, MerchantUid merchantUid, Money amount) {
        return find(key);
    }

    @Override
    public PaymentAnswer find(PaymentKey key) {
        return Told.ofPayment(() -> read(key).payment());
    }

    /** The paid one; or else the one that was begun last. */
    @Override
    public PaymentAnswer find(MerchantUid merchantUid) {
        return Told.ofPayment(() -> {
            var path = "/payments/find/" + merchantUid.value();
            return switch (client.ask(reading(path + "/paid"), PaymentResponse.class)) {
                case Reply.Done<PaymentResponse>(var told) -> IamportReading.answer(told);
                case Reply.Refused<PaymentResponse> none
                when none.saysNotFound() ->
                    refunds(client.ask(reading(path), PaymentResponse.class)).payment();
                case Reply.Refused<PaymentResponse>(var status, var _) -> throw notTold(status);
            };
        });
    }

    private RefundsSoFar read(PaymentKey key) {
        return refunds(client.ask(reading("/payments/" + key.value()), PaymentResponse.class))
                .about(key);
    }

    private Question reading(String path) {
        return Question.get(settings.includeSandbox() ? path + "?include_sandbox=true" : path);
    }

    private static RefundsSoFar refunds(Reply<PaymentResponse> reply) {
        return switch (reply) {
            case Reply.Done<PaymentResponse>(var told) -> IamportReading.refunds(told);
            case Reply.Refused<PaymentResponse> none
            when none.saysNotFound() ->
                new RefundsSoFar(new PaymentAnswer.Declined(DeclineReason.NOT_FOUND, ""), List.of());
            case Reply.Refused<PaymentResponse>(var status, var _) -> throw notTold(status);
        };
    }

    private static ProviderUnavailable notTold(int status) {
        return new ProviderUnavailable(IamportWire.NAME, "does not tell, with status " + status);
    }

    @Override
    public RefundAnswer refund(Request request) {
        return Told.ofRefund(() -> read(request.key()).answerTo(request).orElseGet(() -> cancelled(request)));
    }

    private RefundAnswer cancelled(Request request) {
        var question = Question.post("/payments/cancel", cancellation(request));
        return switch (client.ask(question, PaymentResponse.class)) {
            case Reply.Done<PaymentResponse>(var told) ->
                IamportReading.refunds(told).about(request.key()).afterDoing();
            case Reply.Refused<PaymentResponse>(var _, var code) ->
                read(request.key()).afterRefusalOf(request, "CODE_" + code);
        };
    }

    private CancelRequest cancellation(Request request) {
        var account = request.account();
        return new CancelRequest(
                request.key().value(),
                request.amount().won(),
                request.refundable().won(),
                RefundReason.of(request),
                revealed(account.map(RefundAccount::holderName)),
                account.map(RefundAccount::bankCode).orElse(null),
                revealed(account.map(RefundAccount::number)),
                revealed(account.flatMap(_ -> settings.refundPhone())),
                new Extra("admin"));
    }

    private static @Nullable String revealed(Optional<HiddenText> text) {
        return text.map(HiddenText::reveal).orElse(null);
    }
}
