package com.pikcur.application.payment;

import com.pikcur.domain.ledger.port.Books;
import com.pikcur.domain.payment.port.PaymentRepository;
import com.pikcur.domain.payment.port.QuoteRepository;
import com.pikcur.domain.payment.port.RefundRepository;

/** What changes together when money moves, always under its order's lock. */
public record PaymentStores(
        QuoteRepository quotes, PaymentRepository payments, RefundRepository refunds, Books books) {}
