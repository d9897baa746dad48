package com.pikcur.bootstrap;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.pikcur.application.auction.BidLogDocument;
import com.pikcur.application.auction.BidLogReader;
import com.pikcur.domain.auction.Alias;
import com.pikcur.domain.auction.log.BidLog;
import com.pikcur.domain.auction.log.BidLogVerifier;
import com.pikcur.domain.auction.log.Verification.Confirmed;
import com.pikcur.domain.auction.log.Verification.Wrong;
import com.pikcur.web.shared.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
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

    /** What names an auction in the address of its resource, of its log or of its page. */
    private static final Pattern AUCTION = Pattern.compile("/auctions/([0-9a-fA-F-]{36})");

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
        return verify(source, printer());
    }

    static int verify(String source, PrintStream out) {
        try (var text = open(source)) {
            var document = Optional.ofNullable(mapper().readValue(text, BidLogDocument.class));
            return document.map(log -> tell(new BidLogReader(log).read(), out))
                    .orElseThrow(() -> new IllegalArgumentException("it holds nothing"));
        } catch (NoSuchFileException _) {
            out.println("Cannot read " + source + ": there is no such file.");
        } catch (IOException | IllegalArgumentException unreadable) {
            out.println("Cannot read " + source + ": " + firstLine(unreadable));
        } catch (JacksonException malformed) {
            out.println("This is no bid log: " + malformed.getOriginalMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            out.println("Cannot read " + source + ": interrupted.");
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

    /** As strict as the service is with what it is sent, but for the length: a log may be long. */
    private static JsonMapper mapper() {
        var mapper = JsonMapper.builder(JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build());
        StrictJson.tighten(mapper);
        return mapper.enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .changeDefaultNullHandling(_ -> JsonSetter.Value.forContentNulls(Nulls.FAIL))
                .build();
    }

    private static InputStream open(String source) throws IOException, InterruptedException {
        if (source.equals("-")) {
            return System.in;
        }
        return source.startsWith("http://") || source.startsWith("https://")
                ? download(logOf(URI.create(source)))
                : Files.newInputStream(Path.of(source));
    }

    /** @throws IllegalArgumentException if the address names no auction */
    private static URI logOf(URI address) {
        var auction = AUCTION.matcher(address.toString());
        if (!auction.find()) {
            throw new IllegalArgumentException("the address names no auction");
        }
        return address.resolve("/api/v1/auctions/" + auction.group(1) + "/log");
    }

    private static InputStream download(URI log) throws IOException, InterruptedException {
        // Closed with the process: the answer is still being read when this method is left.
        var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        var answer = http.send(HttpRequest.newBuilder(log).timeout(PATIENCE).build(), BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            answer.body().close();
            throw new IOException("%s answered %d".formatted(log, answer.statusCode()));
        }
        return answer.body();
    }

    private static String firstLine(Exception unreadable) {
        var message = unreadable.getMessage();
        return message == null
                ? "%s.".formatted(unreadable.getClass().getSimpleName())
                : message.lines().findFirst().orElse(message);
    }

    /** Output is for people at a terminal; it goes there in UTF-8. */
    private static PrintStream printer() {
        return new PrintStream(System.out, true, StandardCharsets.UTF_8);
    }
}
