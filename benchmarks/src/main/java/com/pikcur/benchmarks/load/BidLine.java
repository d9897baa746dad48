package com.pikcur.benchmarks.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/** One bidder's connection, one bid at a time. */
public final class BidLine implements AutoCloseable {

    private static final int CREATED = 201;
    private static final Pattern SEQ = Pattern.compile("\"seq\":(\\d+)");

    private final HttpLine line;
    private final boolean keyed;
    private final String head;

    /** @param seq of the board the bid led to; 0 if it was refused */
    public record Answer(int status, long seq) {

        public boolean isAccepted() {
            return status == CREATED;
        }
    }

    /**
     * What is bid on.
     *
     * @param keyed whether every request carries a key of its own, by which it could be repeated
     * @param decided whether what is bid is held against what was bid before
     */
    public record Target(String path, boolean keyed, boolean decided) {

        public static Target ofBids(String auction) {
            return ofBids(auction, false);
        }

        /** @param keyed as of the target */
        public static Target ofBids(String auction, boolean keyed) {
            return new Target("/api/v1/auctions/%s/bids".formatted(auction), keyed, true);
        }
    }

    public BidLine(InetSocketAddress node, String token, Target target) throws IOException {
        line = new HttpLine(node);
        keyed = target.keyed();
        head = """
                POST %s HTTP/1.1\r
                Host: %s:%d\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                """.formatted(target.path(), node.getHostString(), node.getPort(), token);
    }

    public Answer bid(long amountWon) throws IOException {
        var body = "{\"maxAmountWon\":" + amountWon + "}";
        var answer = line.ask(head + key() + "Content-Length: " + body.length() + "\r\n\r\n" + body);
        var seq = SEQ.matcher(new String(answer.body(), StandardCharsets.UTF_8));
        return new Answer(answer.status(), answer.status() == CREATED && seq.find() ? Long.parseLong(seq.group(1)) : 0);
    }

    private String key() {
        return keyed ? "Idempotency-Key: " + UUID.randomUUID() + "\r\n" : "";
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
