package com.pikcur.domain.member;

import com.pikcur.domain.shared.DomainEvent;
import com.pikcur.domain.shared.MemberId;
import java.time.Instant;
import java.util.UUID;

/**
 * Money that is paid out may go elsewhere from now on, and the member should hear of it.
 *
 * @param lastDigits all that may be told of the number
 */
public record BankAccountChanged(
        MemberId member, BankAccountId account, String bankCode, String lastDigits, Change change, Instant at)
        implements DomainEvent {

    /** What happened to the account. */
    public enum Change {
        ADDED,
        REMOVED,
        MADE_DEFAULT
    }

    @Override
    public UUID subject() {
        return member.value();
    }
}
