package com.pikcur.persistence.payment;

import com.pikcur.domain.payment.Quote;
import com.pikcur.persistence.schema.tables.records.PaymentQuoteRecord;

/** Quotes as rows. */
final class QuoteRows {

    private QuoteRows() {}

    static PaymentQuoteRecord newRow(Quote quote) {
        var row = movedRow(quote);
        row.setId(quote.id());
        row.setOrderId(quote.order());
        row.setPayerId(quote.payer());
        row.setProvider(quote.provider());
        row.setPriceWon(quote.price());
        row.setShippingFeeWon(quote.shippingFee());
        row.setPointsWon(quote.points());
        row.setIssuedAt(quote.issuedAt());
        return row;
    }

    /** Only what changes with time, under the next version. */
    static PaymentQuoteRecord movedRow(Quote quote) {
        var row = new PaymentQuoteRecord();
        row.setStatus(quote.status());
        row.setExpiresAt(quote.expiresAt());
        row.setVersion(quote.version() + 1);
        return row;
    }

    static Quote toQuote(PaymentQuoteRecord row) {
        return new Quote(
                row.getId(),
                row.getOrderId(),
                row.getPayerId(),
                row.getProvider(),
                row.getPriceWon(),
                row.getShippingFeeWon(),
                row.getPointsWon(),
                row.getStatus(),
                row.getIssuedAt(),
                row.getExpiresAt(),
                row.getVersion());
    }
}
