package com.pikcur.domain.order;

import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.OrderId;
import java.util.UUID;

/** What everybody who hears of an order needs to know of it. */
public record OrderFacts(
        OrderId order,
        String number,
        Channel channel,
        UUID subject,
        String title,
        MemberId seller,
        MemberId buyer,
        Money total) {}
