package com.pikcur.domain.member;

import com.pikcur.domain.shared.HiddenText;
import java.time.Instant;

/**
 * Where a member's money goes.
 *
 * @param holderName as the bank has it
 */
public record BankAccount(BankAccountId id, BankAccountNumber number, HiddenText holderName, Instant addedAt) {}
