package com.pikcur.benchmarks.http;

import com.pikcur.application.auction.BidLogDocument;
import com.pikcur.application.auction.BidLogReader;
import com.pikcur.domain.auction.log.BidLogVerifier;
import com.pikcur.domain.auction.log.Verification.Confirmed;
import com.pikcur.domain.auction.log.Verification.Wrong;
import com.pikcur.web.shared.StrictJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.json.JsonMapper;

/** An auction's bid log, as anybody can check it. */
final class PublicLog {

    private static final int WRONG = -1;

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json;
    private final URI root;

    PublicLog(URI root) {
        this.root = root;
        var mapper = JsonMapper.builder();
        StrictJson.tighten(mapper);
        json = mapper.build();
    }

    /** How many entries it has; a negative number, if one of them is wrong. */
    long confirmedEntries(String auction) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(root.resolve("/api/v1/auctions/" + auction + "/log"))
                .build();
        try (var body = http.send(request, BodyHandlers.ofInputStream()).body()) {
            var log = new BidLogReader(json.readValue(body, BidLogDocument.class)).read();
            return switch (new BidLogVerifier(log).verify()) {
                case Confirmed confirmed -> confirmed.seq();
                case Wrong wrong -> {
                    System.out.println("  " + wrong);
                    yield WRONG;
                }
            };
        }
    }
}
