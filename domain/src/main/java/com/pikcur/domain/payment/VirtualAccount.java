package com.pikcur.domain.payment;

import com.pikcur.domain.shared.HiddenText;
import java.time.Instant;
import java.util.Optional;

/**
 * A bank account made for one payment: whoever transfers the amount to it has paid.
 *
 * @param bank the bank's code or name, as the provider tells it
 * @param dueAt until when the transfer is taken
 */
public record VirtualAccount(String bank, HiddenText number, Optional<Instant> dueAt) {}
