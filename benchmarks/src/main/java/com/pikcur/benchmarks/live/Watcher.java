package com.pikcur.benchmarks.live;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Optional;

/** One connection of the crowd and what has come over it. Used by the crowd's thread alone. */
final class Watcher implements Speech.Listener {

    private enum Phase {
        OPENING,
        OPEN,
        ENDED
    }

    private final SocketChannel channel;
    private final Speech speech;
    private final Optional<Receipts> receipts;
    private Phase phase = Phase.OPENING;
    private String end = "";
    private long nowNanos;
    private long spokeAtNanos;
    private long longestSilenceNanos;
    private long heardAtNanos;
    private long newestSeq;
    private long messages;
    private long outOfOrder;

    Watcher(SocketChannel channel, Speech speech, Optional<Receipts> receipts) {
        this.channel = channel;
        this.speech = speech;
        this.receipts = receipts;
    }

    void greet(long nanos) {
        spokeAtNanos = nanos;
        heardAtNanos = nanos;
        say(speech.hello());
    }

    /** @param buffer for whatever is to be read, empty before and after */
    void listen(ByteBuffer buffer) throws IOException {
        var bytes = channel.read(buffer);
        nowNanos = System.nanoTime();
        longestSilenceNanos = silenceAt(nowNanos);
        heardAtNanos = nowNanos;
        if (bytes < 0) {
            end("closed by the server");
        }
        speech.listen(buffer.flip(), this);
        buffer.clear();
    }

    void giveSignOfLife(long nanos) {
        spokeAtNanos = nanos;
        speech.signOfLife().ifPresent(this::say);
    }

    /** A socket whose buffer is full of a hundred bytes belongs to a server that reads nothing. */
    @Override
    public void say(ByteBuffer words) {
        try {
            channel.write(words);
            if (words.hasRemaining()) {
                end("the server does not read");
            }
        } catch (IOException broken) {
            end(broken.toString());
        }
    }

    @Override
    public void begin() {
        if (phase == Phase.OPENING) {
            phase = Phase.OPEN;
        }
    }

    @Override
    public void see(long seq) {
        messages++;
        if (seq > newestSeq) {
            receipts.ifPresent(all -> all.note(newestSeq, seq, nowNanos));
            newestSeq = seq;
        } else {
            outOfOrder++;
        }
    }

    @Override
    public void hear() {
        messages++;
    }

    @Override
    public void end(String why) {
        if (phase != Phase.ENDED) {
            phase = Phase.ENDED;
            end = why;
        }
    }

    void leave() throws IOException {
        end("left");
        channel.close();
    }

    void measureSilenceFrom(long nanos) {
        longestSilenceNanos = 0;
        heardAtNanos = nanos;
    }

    long silenceAt(long nanos) {
        return Math.max(longestSilenceNanos, nanos - heardAtNanos);
    }

    boolean isOpening() {
        return phase == Phase.OPENING;
    }

    boolean isEnded() {
        return phase == Phase.ENDED;
    }

    /** Why it ended; empty if it has not. */
    String end() {
        return end;
    }

    long spokeAtNanos() {
        return spokeAtNanos;
    }

    long newestSeq() {
        return newestSeq;
    }

    long messages() {
        return messages;
    }

    long outOfOrder() {
        return outOfOrder;
    }
}
