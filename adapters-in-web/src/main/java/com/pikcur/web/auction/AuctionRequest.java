package com.pikcur.web.auction;

import com.pikcur.domain.auction.Article;
import com.pikcur.domain.auction.Bid;
import com.pikcur.domain.auction.Condition;
import com.pikcur.domain.auction.Prices;
import com.pikcur.domain.shared.Money;
import com.pikcur.web.shared.QueryFields;
import com.pikcur.web.shared.Text;
import com.pikcur.web.shared.Won;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An auction as its seller asks for it. What may be left out is marked so; the rest is there once the request has been
 * validated.
 *
 * @param categoryId not available yet: absent
 * @param brandId not available yet: absent
 * @param imageKeys not available yet: absent or empty
 * @param opensAt at once, if absent; in a revision, as it was
 */
record AuctionRequest(
        @Text(max = Article.TITLE_LENGTH) @Schema(example = "Designer toy, first edition")
        String title,

        @Text(max = Article.DESCRIPTION_LENGTH, multiline = true) @Schema(example = "Number 12 of 300, unopened.")
        String description,

        @Schema(type = "string", format = "uuid") @Nullable Object categoryId,
        @Schema(type = "string", format = "uuid") @Nullable Object brandId,
        @NotNull(message = "required") Condition condition,
        @Nullable List<Object> imageKeys,

        @Won(max = Bid.LARGEST_MAXIMUM_WON) @Schema(example = "10000")
        Long startPriceWon,

        @Won(optional = true, max = Bid.LARGEST_MAXIMUM_WON) @Schema(example = "15000") @Nullable
        Long reservePriceWon,

        @Won(optional = true, max = Bid.LARGEST_MAXIMUM_WON) @Schema(example = "30000") @Nullable
        Long buyNowPriceWon,

        @Won(max = Bid.LARGEST_MAXIMUM_WON) @Schema(example = "3000")
        Long shippingFeeWon,

        @Nullable Instant opensAt,
        @NotNull(message = "required") Instant closesAt,
        @NotNull(message = "required") Boolean autoExtend) {

    /** @throws com.pikcur.web.shared.InvalidRequest if a field is used that does not exist yet */
    Article article() {
        var fields = new QueryFields();
        fields.notAvailableYet("categoryId", categoryId);
        fields.notAvailableYet("brandId", brandId);
        fields.notAvailableYet("imageKeys", imageKeys == null || imageKeys.isEmpty() ? null : imageKeys);
        fields.refuseIfWrong();
        return Article.of(title.strip(), description.strip(), condition);
    }

    Prices prices() {
        return new Prices(
                Money.won(startPriceWon),
                Optional.ofNullable(reservePriceWon).map(Money::won),
                Optional.ofNullable(buyNowPriceWon).map(Money::won),
                Money.won(shippingFeeWon));
    }

    Optional<Instant> opening() {
        return Optional.ofNullable(opensAt);
    }
}
