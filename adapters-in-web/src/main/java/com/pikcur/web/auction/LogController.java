package com.pikcur.web.auction;

import com.pikcur.application.auction.BidLogDocument;
import com.pikcur.application.auction.BidLogDocument.Entry;
import com.pikcur.application.auction.BidLogDocument.Head;
import com.pikcur.application.auction.BidLogDocument.Opening;
import com.pikcur.application.auction.BidLogDocument.Policy;
import com.pikcur.application.auction.BidLogDocument.Terms;
import com.pikcur.application.auction.ShowBidLog;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.log.PublishedEntry;
import com.pikcur.domain.member.Identity;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Hands out bid logs, a stretch at a time, so that the longest log needs no more memory than a short one. */
@RestController
@Tag(name = "auction")
public final class LogController {

    private final ShowBidLog showBidLog;
    private final JsonMapper json;

    public LogController(ShowBidLog showBidLog, JsonMapper json) {
        this.showBidLog = showBidLog;
        this.json = json;
    }

    @GetMapping(path = "/api/v1/auctions/{id}/log", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Get the bid log, to verify it",
            description =
                    "Every attempt, chained by hash. Hidden amounts stand as commitments; once the auction has ended"
                            + " they are opened, but for what the winner offered at or above the price, which the winner alone sees."
                            + " When a winner has not paid, those are opened too.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BidLogDocument.class)))
    void log(@PathVariable UUID id, Optional<Identity> viewer, HttpServletResponse response) throws IOException {
        var log = showBidLog.handle(new AuctionId(id), viewer.map(Identity::member));
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        // A log that breaks off must not look like a whole one: what was opened stays open.
        var writer = json.writer().without(StreamWriteFeature.AUTO_CLOSE_CONTENT);
        try (var out = writer.createGenerator(response.getOutputStream())) {
            out.writeStartObject();
            out.writePOJOProperty("auctionId", id);
            out.writePOJOProperty("policy", Policy.of(log.policy()));
            out.writePOJOProperty("terms", Terms.of(log.disclosure().terms()));
            out.writePOJOProperty(
                    "reserveOpening", log.disclosure().reserveOpening().map(Opening::of));
            out.writeArrayPropertyStart("entries");
            writeEntries(log, out);
            out.writeEndArray();
            out.writePOJOProperty("head", Head.of(log.head()));
            out.writeEndObject();
        }
    }

    private void writeEntries(ShowBidLog.Log log, JsonGenerator out) {
        var stretch = showBidLog.stretch(log, 0);
        while (!stretch.isEmpty()) {
            stretch.stream().map(Entry::of).forEach(out::writePOJO);
            stretch = showBidLog.stretch(log, lastOf(stretch));
        }
    }

    private static long lastOf(List<PublishedEntry> stretch) {
        return stretch.getLast().entry().seq();
    }
}
