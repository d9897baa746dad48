package com.pikcur.domain.auction;

import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.Sha256;

/**
 * One random key per auction. From it come the bidders' aliases and the salts of the hidden amounts, so that the public
 * log tells neither; each salt can be shown alone without betraying the key or another salt.
 *
 * @param key 32 random bytes, never shown
 */
public record Secret(Bytes32 key) {

    private static final String BASE_32 = "0123456789abcdefghjkmnpqrstvwxyz";

    /** What a member is called on this auction: the same in all their bids, and nothing like it on another auction. */
    public Alias aliasOf(MemberId member) {
        var digest = Sha256.keyed(key, "alias\n" + member.value()).toByteArray();
        var alias = new StringBuilder(Alias.LENGTH);
        for (int i = 0; i < Alias.LENGTH; i++) {
            alias.append(BASE_32.charAt(digest[i] & 31));
        }
        return new Alias(alias.toString());
    }

    /** How the maximum of this bid can be opened later. */
    public Opening openingOf(BidId bid, Money maximum) {
        return new Opening(maximum, Sha256.keyed(key, "bid\n" + bid.value()));
    }

    /**
     * How the reserve can be opened later. The salt depends on the amount: terms may be revised, and opening the last
     * reserve must not let anybody guess an earlier one.
     */
    public Opening openingOfReserve(Money reserve) {
        return new Opening(reserve, Sha256.keyed(key, "reserve\n" + reserve.won()));
    }

    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
