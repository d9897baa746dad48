package com.pikcur.web.auction;

import com.pikcur.application.auction.AuctionQueries.CardFilter;
import com.pikcur.application.auction.AuctionQueries.Phase;
import com.pikcur.application.auction.AuctionQueries.Sort;
import com.pikcur.domain.shared.Money;
import com.pikcur.web.shared.InvalidRequest;
import com.pikcur.web.shared.QueryFields;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which auctions somebody wants to see, as they wrote it into the address.
 *
 * @param category not available yet
 * @param brand not available yet
 */
record CardQuery(
        @Parameter(
                schema =
                        @Schema(
                                allowableValues = {"SCHEDULED", "OPEN", "CLOSED"},
                                defaultValue = "OPEN"))
        @Nullable
        String status,

        @Parameter(
                schema =
                        @Schema(
                                allowableValues = {"closing-soon", "newest", "popular", "price"},
                                defaultValue = "closing-soon"))
        @Nullable
        String sort,

        @Parameter(description = "Words to be found in titles", schema = @Schema(maxLength = LONGEST_WORDS)) @Nullable
        String q,

        @Parameter(schema = @Schema(type = "integer", format = "int64", minimum = "0")) @Nullable
        String minWon,

        @Parameter(schema = @Schema(type = "integer", format = "int64", minimum = "0")) @Nullable
        String maxWon,

        @Parameter(hidden = true) @Nullable String category,
        @Parameter(hidden = true) @Nullable String brand) {

    static final int LONGEST_WORDS = 100;

    /** @throws InvalidRequest if a field makes no sense */
    CardFilter filter() {
        var fields = new QueryFields();
        fields.notAvailableYet("category", category);
        fields.notAvailableYet("brand", brand);
        var phase = fields.oneOf("status", status, Phase.class, Phase::name).orElse(Phase.OPEN);
        var order = fields.oneOf("sort", sort, Sort.class, CardQuery::slug).orElse(Sort.CLOSING_SOON);
        var words = fields.words("q", q, LONGEST_WORDS);
        var atLeast = fields.amount("minWon", minWon).map(Money::won);
        var atMost = fields.amount("maxWon", maxWon).map(Money::won);
        fields.refuseIfWrong();
        return new CardFilter(phase, order, words, atLeast, atMost);
    }

    private static String slug(Sort sort) {
        return switch (sort) {
            case CLOSING_SOON -> "closing-soon";
            case NEWEST -> "newest";
            case POPULAR -> "popular";
            case PRICE -> "price";
        };
    }
}
