package com.pikcur.domain.delivery;

import com.pikcur.domain.order.OrderDecision;

/** Everything that can come of registering an invoice. Switch over it without a default. */
public sealed interface InvoiceOutcome {

    /** The parcel is on its way; also where this very invoice was registered before. */
    record Registered() implements InvoiceOutcome {}

    /** Nobody can track what this carrier takes. */
    record UnknownCarrier() implements InvoiceOutcome {}

    /** This carrier gives no such numbers. */
    record OtherNumberShape(Carrier carrier) implements InvoiceOutcome {}

    record OrderRefused(OrderDecision.Refused why) implements InvoiceOutcome {}
}
