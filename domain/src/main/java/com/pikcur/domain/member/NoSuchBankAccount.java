package com.pikcur.domain.member;

import com.pikcur.domain.shared.NotFound;

/** There is no such bank account, or it is somebody else's. */
public final class NoSuchBankAccount extends NotFound {

    private static final long serialVersionUID = 1L;

    public NoSuchBankAccount() {
        super("No such bank account");
    }
}
