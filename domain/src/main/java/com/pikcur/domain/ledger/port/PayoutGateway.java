package com.pikcur.domain.ledger.port;

import com.pikcur.domain.ledger.PayoutAnswer;
import com.pikcur.domain.ledger.PayoutId;
import com.pikcur.domain.member.BankAccountNumber;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.Money;

/**
 * The bank that transfers members' money to their accounts. Contract: {@code PayoutGatewayContract}.
 *
 * <p>Both methods wait for a network; neither belongs into a transaction.
 */
public interface PayoutGateway {

    /** Has the money transferred, once for each id, however often it is asked. */
    PayoutAnswer send(PayoutId id, BankAccountNumber to, HiddenText holderName, Money amount);

    /** What has become of it. Changes nothing. */
    PayoutAnswer find(PayoutId id);
}
