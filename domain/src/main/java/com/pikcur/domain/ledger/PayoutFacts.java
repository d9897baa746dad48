package com.pikcur.domain.ledger;

import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;

/**
 * What everybody may know of a pay-out who has to tell its member of it.
 *
 * @param lastDigits all that is ever shown of the account's number
 */
public record PayoutFacts(PayoutId payout, MemberId member, Money amount, String bankCode, String lastDigits) {}
