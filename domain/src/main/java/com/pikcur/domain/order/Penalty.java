package com.pikcur.domain.order;

import com.pikcur.domain.shared.Money;

/** @param buyerShare what of the amount is for the buyer who was let down */
public record Penalty(Money amount, Money buyerShare) {}
