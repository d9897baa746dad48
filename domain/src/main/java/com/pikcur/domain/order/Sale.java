package com.pikcur.domain.order;

import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.domain.shared.Sha256;
import java.util.Optional;
import java.util.UUID;

/**
 * Who bought what from whom: settled once and for all when it was sold.
 *
 * @param subject what was sold, by its name in its channel, such as the auction's id
 * @param title of what was sold, as it stood then
 * @param fee what the house takes of the price once the sale is final, frozen here
 */
public record Sale(
        Channel channel,
        UUID subject,
        String title,
        MemberId seller,
        MemberId buyer,
        Money price,
        Money shippingFee,
        Money fee) {

    /** @throws IllegalArgumentException if somebody buys from themselves, or the house takes more than the price */
    public Sale {
        if (seller.equals(buyer) || fee.isGreaterThan(price)) {
            throw new IllegalArgumentException("No such sale can be made");
        }
    }

    /** The order's id: the same sale told twice is the same order. */
    public OrderId orderId() {
        var text = channel.name() + "\n" + subject + "\n" + buyer.value();
        return new OrderId(Sha256.of(text).toUuid());
    }

    /** The side this member is on; empty for everybody else. */
    public Optional<Party> partyOf(MemberId member) {
        if (member.equals(buyer)) {
            return Optional.of(Party.BUYER);
        }
        return member.equals(seller) ? Optional.of(Party.SELLER) : Optional.empty();
    }
}
