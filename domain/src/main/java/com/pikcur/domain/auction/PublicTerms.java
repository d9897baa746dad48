package com.pikcur.domain.auction;

import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * Terms as everybody may see them.
 *
 * @param reserveCommitment stands for the hidden reserve; empty where there is none
 */
public record PublicTerms(
        Money start,
        Optional<Bytes32> reserveCommitment,
        Optional<Money> buyNow,
        Money shippingFee,
        Instant opensAt,
        Instant closesAt,
        boolean autoExtend) {

    /** What of the terms may be seen. */
    public static PublicTerms of(Terms terms, Secret secret) {
        var prices = terms.prices();
        return new PublicTerms(
                prices.start(),
                prices.reserve().map(reserve -> secret.openingOfReserve(reserve).commitment()),
                prices.buyNow(),
                prices.shippingFee(),
                terms.opensAt(),
                terms.closesAt(),
                terms.autoExtend());
    }

    /** The whole terms, if the hidden reserve is this. It is left out where there is none. */
    public Terms withReserve(Money reserve) {
        var prices = new Prices(start, reserveCommitment.map(_ -> reserve), buyNow, shippingFee);
        return new Terms(prices, opensAt, closesAt, autoExtend);
    }
}
