package com.pikcur.application.member;

import com.pikcur.domain.member.SecondFactor;
import com.pikcur.domain.member.port.SecondFactorRepository;
import com.pikcur.domain.shared.MemberId;
import java.util.Optional;

/** Use case: a member looks whether a second factor is asked for, and how many recovery codes are left. */
public final class ShowSecondFactor {

    private final SecondFactorRepository factors;

    public ShowSecondFactor(SecondFactorRepository factors) {
        this.factors = factors;
    }

    /** Empty if none is asked for. */
    public Optional<SecondFactor.State.Active> handle(MemberId member) {
        return factors.find(member).flatMap(SecondFactor::active);
    }
}
