package com.pikcur.bootstrap;

import com.pikcur.application.auction.BidLogDocument;
import com.pikcur.application.auction.BidLogReader;
import com.pikcur.domain.auction.Alias;
import com.pikcur.domain.auction.log.BidLog;
import com.pikcur.domain.auction.log.BidLogVerifier;
import com.pikcur.domain.auction.log.Verification.Confirmed;
import com.pikcur.domain.auction.log.Verification.Wrong;
import com.pikcur.web.shared.StrictJson;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Verifies a downloaded bid log, or that of an auction's address, without asking the house for anything but the log.
 *
 * <p>Ends with 0 if the log is confirmed, with 1 if an entry is wrong, with 2 if there is no log to be read.
 */
public final class VerifyLog {

    private static final int CONFIRMED = 0;
    private static final int WRONG = 1;
    private static final int UNREADABLE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private VerifyLog() {}

    public static void main(String[] arguments) {
        if (arguments.length != 1) {
            printer().println("Which log? Name a file, an auction's address, or - for standard input.");
            System.exit(UNREADABLE);
        }
        System.exit(verify(arguments[0]));
    }

    /** Says what it found, and gives the status to end with. */
    static int verify(String source) {
        var out = printer();
        try {
            var document = reader().readValue(textOf(source), BidLogDocument.class);
            return tell(new BidLogReader(document).read(), out);
        } catch (IOException | IllegalArgumentException unreadable) {
            out.println("Cannot read " + source + ": " + unreadable.getMessage());
        } catch (JacksonException malformed) {
            out.println("This is no bid log: " + malformed.getOriginalMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return UNREADABLE;
    }

    private static int tell(BidLog log, PrintStream out) {
        return switch (new BidLogVerifier(log).verify()) {
            case Confirmed confirmed -> {
                out.println("Confirmed: " + sentence(confirmed));
                yield CONFIRMED;
            }
            case Wrong(var seq, var reason, var explanation) -> {
                out.println("Wrong: entry %d, %s. %s".formatted(seq, reason, explanation));
                yield WRONG;
            }
        };
    }

    private static String sentence(Confirmed log) {
        var result = "%d entries, the auction is %s at %,d won%s."
                .formatted(
                        log.seq(),
                        log.status(),
                        log.price().won(),
                        log.winner()
                                .map(Alias::value)
                                .map(alias -> " to " + alias)
                                .orElse(""));
        return switch (log.extent()) {
            case FULL ->
                result
                        + " Chain, commitments, every price and the result follow from the rules; amounts of the winner that stay hidden: %d."
                                .formatted(log.sealedBids());
            case VISIBLE -> result + " Chain and visible prices fit the rules; hidden amounts are not open.";
        };
    }

    private static String textOf(String source) throws IOException, InterruptedException {
        if (source.equals("-")) {
            return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        }
        return source.startsWith("http://") || source.startsWith("https://")
                ? download(source)
                : Files.readString(Path.of(source));
    }

    private static String download(String address) throws IOException, InterruptedException {
        var log = URI.create(address.endsWith("/log") ? address : address + "/log");
        try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var request = HttpRequest.newBuilder(log).timeout(PATIENCE).build();
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("the answer was " + answer.statusCode());
            }
            return answer.body();
        }
    }

    /** As strict as the service with what it reads, but for the length: a log is as long as its auction was lively. */
    private static JsonMapper reader() {
        var mapper = JsonMapper.builder();
        StrictJson.tighten(mapper);
        return mapper.build();
    }

    /** Output is for people at a terminal; it goes there in UTF-8. */
    private static PrintStream printer() {
        return new PrintStream(System.out, true, StandardCharsets.UTF_8);
    }
}
