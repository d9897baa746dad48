package com.pikcur.sandbox;

import com.pikcur.sandbox.portone.SandboxPortOne;
import com.pikcur.sandbox.toss.SandboxToss;
import com.pikcur.sandbox.wire.ShownPayment;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Acts for buyers in the providers' windows, and for whoever sits at a provider's own console. */
final class Buyers {

    private final Providers providers;

    /** What can happen to a payment. */
    enum Act {
        PAY,
        FAIL,
        CANCEL,
        DEPOSIT;

        /** The act with this name, in small letters. */
        static Optional<Act> named(String name) {
            return Stream.of(values())
                    .filter(act -> act.name().equalsIgnoreCase(name))
                    .findFirst();
        }
    }

    /**
     * What somebody does.
     *
     * @param amountWon empty for what was prepared, or what the confirmation will say
     */
    record Wish(String merchantUid, Act act, OptionalLong amountWon, boolean byTransfer) {}

    /**
     * What was done.
     *
     * @param key the provider's name of the payment
     */
    record Done(String provider, String key) {

        /** As the provider calls it. */
        String keyName() {
            return provider.equals(Providers.IAMPORT) ? "impUid" : "paymentKey";
        }
    }

    Buyers(Providers providers) {
        this.providers = providers;
    }

    /** PortOne, if the service has prepared the payment there; otherwise Toss. */
    String providerOf(String merchantUid) {
        return providers
                        .portOne()
                        .filter(started -> started.isPrepared(merchantUid))
                        .isPresent()
                ? Providers.IAMPORT
                : Providers.TOSS;
    }

    /** Empty, if nothing of the kind can happen to this payment now. */
    Optional<Done> act(String provider, Wish wish) {
        var key = switch (provider) {
            case Providers.IAMPORT -> providers.portOne().flatMap(portOne -> act(portOne, wish));
            case Providers.TOSS -> providers.toss().flatMap(toss -> act(toss, wish));
            default -> Optional.<String>empty();
        };
        return key.map(named -> new Done(provider, named));
    }

    private static Optional<String> act(SandboxPortOne portOne, Wish wish) {
        var merchantUid = wish.merchantUid();
        return switch (wish.act()) {
            case PAY -> pay(portOne, wish);
            case FAIL -> portOne.fail(merchantUid);
            case CANCEL -> named(portOne.payments(), merchantUid, "paid").flatMap(portOne::cancel);
            case DEPOSIT -> named(portOne.payments(), merchantUid, "ready").flatMap(portOne::deposit);
        };
    }

    private static Optional<String> pay(SandboxPortOne portOne, Wish wish) {
        var merchantUid = wish.merchantUid();
        if (wish.amountWon().isEmpty()) {
            return wish.byTransfer() ? portOne.payByTransfer(merchantUid) : portOne.pay(merchantUid);
        }
        var amountWon = wish.amountWon().getAsLong();
        return wish.byTransfer()
                ? portOne.payByTransfer(merchantUid, amountWon)
                : portOne.payAmount(merchantUid, amountWon);
    }

    private static Optional<String> act(SandboxToss toss, Wish wish) {
        var orderId = wish.merchantUid();
        return switch (wish.act()) {
            case PAY -> pay(toss, wish);
            case FAIL -> toss.fail(orderId);
            case CANCEL ->
                named(toss.payments(), orderId, "DONE", "PARTIAL_CANCELED").flatMap(toss::cancel);
            case DEPOSIT ->
                named(toss.payments(), orderId, "WAITING_FOR_DEPOSIT").flatMap(toss::deposit);
        };
    }

    private static Optional<String> pay(SandboxToss toss, Wish wish) {
        var orderId = wish.merchantUid();
        if (wish.amountWon().isEmpty()) {
            return wish.byTransfer() ? toss.payByTransfer(orderId) : toss.pay(orderId);
        }
        var amountWon = wish.amountWon().getAsLong();
        return wish.byTransfer() ? toss.payByTransfer(orderId, amountWon) : toss.payAmount(orderId, amountWon);
    }

    /** The newest payment of an order that has one of these statuses. */
    private static Optional<String> named(List<ShownPayment> payments, String merchantUid, String... statuses) {
        return payments.stream()
                .filter(payment -> payment.merchantUid().equals(merchantUid))
                .filter(payment -> List.of(statuses).contains(payment.status()))
                .map(ShownPayment::key)
                .findFirst();
    }

    /** All payments of one provider after the other, the newest first. */
    List<ShownPayment> payments() {
        return Stream.concat(
                        providers.portOne().map(SandboxPortOne::payments).stream(),
                        providers.toss().map(SandboxToss::payments).stream())
                .flatMap(List::stream)
                .toList();
    }
}
