package com.pikcur.bootstrap;

import com.pikcur.domain.payment.PaymentEvent;
import com.pikcur.domain.payment.PaymentEvent.DepositWithdrawn;
import com.pikcur.domain.payment.PaymentEvent.PaymentDeclined;
import com.pikcur.domain.payment.PaymentEvent.PaymentReceived;
import com.pikcur.domain.payment.PaymentEvent.PaymentUnresolved;
import com.pikcur.domain.payment.PaymentEvent.PaymentUnwanted;
import com.pikcur.domain.payment.PaymentEvent.RefundDone;
import com.pikcur.domain.payment.PaymentEvent.RefundStuck;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When this has happened to a payment, then that follows: operators hear of what needs somebody to look. */
final class PaymentReactions implements Consumer<PaymentEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(PaymentReactions.class);

    private final MeterRegistry meters;

    PaymentReactions(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void accept(PaymentEvent event) {
        switch (event) {
            case PaymentUnresolved(var order, var payment) ->
                alert("unresolved", "Nobody says what came of payment {} for order {}", payment.value(), order.value());
            case DepositWithdrawn(var order, var payment, var _) ->
                alert(
                        "deposit-withdrawn",
                        "The transfer of payment {} was taken back after order {} had left",
                        payment.value(),
                        order.value());
            case RefundStuck(var order, var refund, var code) ->
                alert("refund-stuck", "Refund {} is not given back: {}, order {}", refund.value(), code, order.value());
            case PaymentUnwanted(var order, var payment, var _, var _, var why) ->
                alert("unwanted", "Payment {} for order {} goes back: {}", payment.value(), order.value(), why);
            // The buyer is told, and nothing else follows.
            case PaymentReceived _, PaymentDeclined _, RefundDone _ -> {}
        }
    }

    private void alert(String kind, String message, Object... about) {
        meters.counter("pikcur.payment.alerts", "kind", kind).increment();
        LOG.warn(message, about);
    }
}
