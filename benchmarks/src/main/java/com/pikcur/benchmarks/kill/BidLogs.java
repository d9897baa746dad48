package com.pikcur.benchmarks.kill;

import com.pikcur.application.auction.BidLogDocument;
import com.pikcur.application.auction.BidLogDocument.Entry;
import com.pikcur.application.auction.BidLogReader;
import com.pikcur.domain.auction.log.BidLogVerifier;
import com.pikcur.domain.auction.log.Verification.Confirmed;
import com.pikcur.domain.auction.log.Verification.Wrong;
import com.pikcur.web.shared.StrictJson;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The public logs, held against what bidders were told. */
final class BidLogs {

    private static final int OK = 200;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final JsonMapper json = mapper();
    private final Town town;

    BidLogs(Town town) {
        this.town = town;
    }

    private static JsonMapper mapper() {
        var mapper = JsonMapper.builder();
        StrictJson.tighten(mapper);
        return mapper.build();
    }

    /** @throws IOException if the node does not hand it out */
    BidLogDocument of(String auction, int node) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(town.root(node).resolve("/api/v1/auctions/" + auction + "/log"))
                .timeout(Duration.ofMinutes(2))
                .build();
        var answer = http.send(request, BodyHandlers.ofInputStream());
        try (var body = answer.body()) {
            if (answer.statusCode() != OK) {
                throw new IOException("The log was answered with " + answer.statusCode());
            }
            return json.readValue(body, BidLogDocument.class);
        }
    }

    /** How long after its end the auction was closed, if it is. */
    Optional<Duration> closedLate(String auction, int node) throws InterruptedException {
        try {
            return of(auction, node).entries().stream()
                    .filter(entry -> entry.fact().equals("CLOSE"))
                    .map(entry -> Duration.between(entry.after().closesAt(), entry.at()))
                    .findFirst();
        } catch (IOException _) {
            // Asked again soon.
            return Optional.empty();
        }
    }

    /** @param told all that was acknowledged on this auction */
    Tally audit(String auction, List<Receipt> told, int node) throws IOException, InterruptedException {
        var log = of(auction, node);
        var bySeq = log.entries().stream().collect(Collectors.toUnmodifiableMap(Entry::seq, Function.identity()));
        var lost = told.stream().filter(receipt -> isLost(receipt, bySeq)).count();
        var wrong = told.stream()
                .filter(receipt -> !isLost(receipt, bySeq) && isAtAnotherPrice(receipt, bySeq))
                .count();
        return Tally.ofLog(lost, doubled(log), wrong, verifies(log) ? 0 : 1);
    }

    private static boolean isLost(Receipt receipt, Map<Long, Entry> log) {
        return Optional.ofNullable(log.get(receipt.seq()))
                .flatMap(Entry::bidId)
                .filter(receipt.bidId()::equals)
                .isEmpty();
    }

    private static boolean isAtAnotherPrice(Receipt receipt, Map<Long, Entry> log) {
        return Optional.ofNullable(log.get(receipt.seq()))
                .filter(entry -> entry.after().priceWon() == receipt.priceWon())
                .isEmpty();
    }

    private static long doubled(BidLogDocument log) {
        var seen = new HashSet<>();
        return log.entries().stream()
                .filter(BidLogs::isAccepted)
                .flatMap(entry -> entry.bidId().stream())
                .filter(bid -> !seen.add(bid))
                .count();
    }

    private static boolean isAccepted(Entry entry) {
        return entry.result().filter(result -> result.isAccepted()).isPresent();
    }

    private static boolean verifies(BidLogDocument log) {
        try {
            return switch (new BidLogVerifier(new BidLogReader(log).read()).verify()) {
                case Confirmed _ -> true;
                case Wrong wrong -> {
                    System.out.println("  wrong: " + log.auctionId() + " " + wrong);
                    yield false;
                }
            };
        } catch (IllegalArgumentException unreadable) {
            System.out.println("  unreadable: " + log.auctionId() + " " + unreadable.getMessage());
            return false;
        }
    }
}
