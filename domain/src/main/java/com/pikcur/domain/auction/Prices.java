package com.pikcur.domain.auction;

import com.pikcur.domain.shared.Money;
import java.util.Optional;

/**
 * What a seller asks.
 *
 * @param start where bidding begins
 * @param reserve hidden; below it the seller need not sell
 * @param buyNow ends the auction at once while nobody has bid, or, with a reserve, while that is not met
 * @param shippingFee paid by the buyer on top, whatever the price becomes
 */
public record Prices(Money start, Optional<Money> reserve, Optional<Money> buyNow, Money shippingFee) {}
