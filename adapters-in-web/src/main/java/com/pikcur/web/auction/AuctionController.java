package com.pikcur.web.auction;

import com.pikcur.application.auction.AuctionQueries;
import com.pikcur.application.auction.ShowAuction;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.member.Identity;
import com.pikcur.web.auction.PublicAnswers.Content;
import com.pikcur.web.shared.ItemsResponse;
import com.pikcur.web.shared.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows auctions to whoever comes by. */
@RestController
@RequestMapping(path = "/api/v1/auctions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "auction", description = "Timed auctions with hidden maximum bids")
public final class AuctionController {

    private final ShowAuction showAuction;
    private final AuctionQueries queries;
    private final Clock clock;

    public AuctionController(ShowAuction showAuction, AuctionQueries queries, Clock clock) {
        this.showAuction = showAuction;
        this.queries = queries;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "Browse auctions")
    ItemsResponse<CardResponse> list(
            @ParameterObject CardQuery query, @ParameterObject Paging paging, HttpServletRequest request) {
        var page = queries.cards(query.filter(), paging.cut(), clock.instant());
        PublicAnswers.describe(request, Content.ofList(page));
        return ItemsResponse.of(page, CardResponse::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Look at one auction")
    ResponseEntity<AuctionResponse> show(@PathVariable UUID id, Optional<Identity> viewer, HttpServletRequest request) {
        var now = clock.instant();
        var view = showAuction.handle(new AuctionId(id), viewer.map(Identity::member));
        PublicAnswers.describe(request, Content.of(view.auction(), now));
        var body = AuctionResponse.of(view);
        return ResponseEntity.ok()
                .eTag(body.tag())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .varyBy(HttpHeaders.AUTHORIZATION)
                .body(body);
    }
}
