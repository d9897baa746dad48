package com.pikcur.domain.payment;

import com.pikcur.domain.shared.HiddenText;

/**
 * Where a payment by transfer is given back to, since a virtual account takes nothing back.
 *
 * @param bankCode three digits
 */
public record RefundAccount(String bankCode, HiddenText number, HiddenText holderName) {}
