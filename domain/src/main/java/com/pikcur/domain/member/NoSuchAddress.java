package com.pikcur.domain.member;

import com.pikcur.domain.shared.NotFound;

/** There is no such address in the member's book; whether it is in another's is nobody's business. */
public final class NoSuchAddress extends NotFound {

    private static final long serialVersionUID = 1L;

    public NoSuchAddress(AddressId address) {
        super("No address " + address.value());
    }
}
