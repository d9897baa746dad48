package com.pikcur.benchmarks.kill;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Where offers are handed in. */
final class Counter {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int ACCEPTED = 201;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;
    private static final int BROKEN = 500;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Town town;

    Counter(Town town) {
        this.town = town;
    }

    /** How an offer fared. */
    sealed interface Fate {

        record Accepted(Receipt receipt) implements Fate {}

        /** By the rules, for good. */
        record Refused(int status) implements Fate {}

        /** Nobody knows what became of it: it must be sent again. */
        record Unknown(String why) implements Fate {}
    }

    Fate send(Offer offer, int node) throws InterruptedException {
        var sent = System.nanoTime();
        try {
            var answer = http.send(request(town.root(node), offer), BodyHandlers.ofString());
            var status = answer.statusCode();
            if (status == ACCEPTED) {
                return new Fate.Accepted(receipt(offer, answer.body(), node, sent));
            }
            return isSettled(status, answer.body()) ? new Fate.Refused(status) : new Fate.Unknown(answer.body());
        } catch (IOException cutOff) {
            // That is what happens to those who talk to somebody who is killed.
            return new Fate.Unknown(cutOff.toString());
        }
    }

    private static boolean isSettled(int status, String body) {
        return status < BROKEN
                && status != TOO_MANY
                && !(status == CONFLICT && body.contains("/problems/request-in-progress"));
    }

    private static HttpRequest request(URI root, Offer offer) {
        return HttpRequest.newBuilder(root.resolve(offer.path()))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + offer.bidder().token())
                .header("Idempotency-Key", offer.key().toString())
                .POST(BodyPublishers.ofString(offer.body()))
                .build();
    }

    private static Receipt receipt(Offer offer, String text, int node, long sent) {
        var body = JSON.readTree(text);
        return new Receipt(
                offer,
                UUID.fromString(body.path("bidId").asString()),
                body.path("seq").asLong(),
                body.path("currentPriceWon").asLong(),
                text,
                node,
                sent,
                System.nanoTime());
    }

    /** What is told under this key now, or nothing, and why, if the bid is not accepted. */
    Optional<Receipt> again(Offer offer, int node) throws InterruptedException {
        return switch (send(offer, node)) {
            case Fate.Accepted(var receipt) -> Optional.of(receipt);
            case Fate.Refused(var status) -> {
                System.out.println("  refused with " + status);
                yield Optional.empty();
            }
            case Fate.Unknown(var why) -> {
                System.out.println("  not told: " + why);
                yield Optional.empty();
            }
        };
    }
}
