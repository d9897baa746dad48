package com.pikcur.domain.auction;

import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.Sha256;

/** Opens a commitment: the amount that was hidden, and the salt that kept it from being guessed. */
public record Opening(Money amount, Bytes32 salt) {

    /** What is published while the amount is hidden. */
    public Bytes32 commitment() {
        return Sha256.of("pikcur-amount/1\n" + amount.won() + "\n" + salt.hex() + "\n");
    }
}
