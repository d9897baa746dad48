package com.pikcur.domain.member.port;

import com.pikcur.domain.member.BankAccountNumber;
import com.pikcur.domain.shared.HiddenText;

/**
 * Asks a bank who holds an account. Contract: {@code BankAccountHoldersContract}.
 *
 * <p>May throw {@link com.pikcur.domain.shared.port.ProviderUnavailable}. It waits for a network: not for a transaction.
 */
public interface BankAccountHolders {

    Answer holderOf(BankAccountNumber account);

    /** What the bank says. Switch over it without a default. */
    sealed interface Answer {

        record Holder(HiddenText name) implements Answer {}

        /** The bank has no such account, or there is no such bank. */
        record NoSuchBankAccount() implements Answer {}
    }
}
