package com.pikcur.domain.ledger;

import com.pikcur.domain.member.BankAccountNumber;
import com.pikcur.domain.shared.HiddenText;

/** Where a pay-out goes, as it stood when it was asked for: what the member changes later changes nothing here. */
public record PayoutDestination(BankAccountNumber number, HiddenText holderName) {}
