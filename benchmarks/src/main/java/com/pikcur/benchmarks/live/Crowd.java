package com.pikcur.benchmarks.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Thousands of watchers on one thread, which does as little as can be done: it shares the machine with what it measures.
 * They come from many addresses of this machine, since one address has too few ports for all of them.
 */
final class Crowd implements AutoCloseable {

    private static final long SIGN_OF_LIFE_NANOS = Duration.ofSeconds(9).toNanos();
    private static final long LOOK_MILLIS = 10;
    private static final int OPENING_AT_ONCE = 200;
    private static final int OF_ONE_ADDRESS = 4_000;
    private static final int ADDRESSES = 200;
    private static final int RECEIVE_BUFFER = 1 << 16;
    private static final long PATIENCE_SECONDS = 300;

    private final InetSocketAddress node;
    private final Selector selector;
    private final Thread thread;
    private final Queue<Runnable> requests = new ConcurrentLinkedQueue<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(RECEIVE_BUFFER);
    private final List<Watcher> watchers = new ArrayList<>();
    private final Queue<Watcher> listening = new ArrayDeque<>();
    private final Queue<Newcomer> waiting = new ArrayDeque<>();
    private final List<Watcher> opening = new ArrayList<>();
    private Optional<CompletableFuture<Long>> allOpen = Optional.empty();
    private int everOpened;
    private volatile boolean closed;

    /** @param receipts where it is noted what it is shown, if anybody wants to know */
    record Newcomer(Speech speech, Optional<Receipts> receipts) {}

    private Crowd(InetSocketAddress node, Selector selector) {
        this.node = node;
        this.selector = selector;
        this.thread = Thread.ofPlatform().name("crowd").unstarted(this::run);
    }

    static Crowd before(InetSocketAddress node) throws IOException {
        var crowd = new Crowd(node, Selector.open());
        crowd.thread.start();
        return crowd;
    }

    /** Lets them all come, and waits until each is shown something or has failed. */
    Duration join(List<Newcomer> newcomers) {
        var since = System.nanoTime();
        var last = new CompletableFuture<Long>();
        request(() -> {
            waiting.addAll(newcomers);
            allOpen = Optional.of(last);
        });
        return Duration.ofNanos(
                last.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join() - since);
    }

    /** Sends everybody away. */
    void leave() {
        tell(all -> {
            all.forEach(Crowd::leave);
            all.clear();
            listening.clear();
        });
    }

    /** Looks at everybody on the thread that knows them. */
    <T> T ask(Function<List<Watcher>, T> question) {
        var answer = new CompletableFuture<T>();
        request(() -> answer.complete(question.apply(watchers)));
        return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** Does something on the thread that knows everybody, and waits until it is done. */
    void tell(Consumer<List<Watcher>> deed) {
        ask(all -> {
            deed.accept(all);
            return all;
        });
    }

    private void request(Runnable request) {
        requests.add(request);
        selector.wakeup();
    }

    private void run() {
        try {
            while (!closed) {
                selector.select(this::attend, LOOK_MILLIS);
                for (var request = requests.poll(); request != null; request = requests.poll()) {
                    request.run();
                }
                giveSignsOfLife(System.nanoTime());
                openMore();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void attend(SelectionKey key) {
        var watcher = (Watcher) key.attachment();
        try {
            if (key.isConnectable()) {
                ((SocketChannel) key.channel()).finishConnect();
                key.interestOps(SelectionKey.OP_READ);
                watcher.greet(System.nanoTime());
            } else {
                watcher.listen(buffer);
            }
        } catch (IOException broken) {
            buffer.clear();
            watcher.end(broken.toString());
        }
        if (watcher.isEnded()) {
            key.cancel();
        }
    }

    /** They stand in the order in which they spoke last. */
    private void giveSignsOfLife(long nanos) {
        for (var next = listening.peek(); next != null; next = listening.peek()) {
            if (!next.isEnded() && nanos - next.spokeAtNanos() < SIGN_OF_LIFE_NANOS) {
                return;
            }
            listening.remove();
            if (!next.isEnded()) {
                next.giveSignOfLife(nanos);
                listening.add(next);
            }
        }
    }

    private void openMore() throws IOException {
        opening.removeIf(watcher -> !watcher.isOpening());
        while (opening.size() < OPENING_AT_ONCE && !waiting.isEmpty()) {
            open(waiting.remove());
        }
        if (opening.isEmpty()) {
            allOpen.ifPresent(last -> last.complete(System.nanoTime()));
            allOpen = Optional.empty();
        }
    }

    private void open(Newcomer newcomer) throws IOException {
        var channel = SocketChannel.open();
        var watcher = new Watcher(channel, newcomer.speech(), newcomer.receipts());
        watchers.add(watcher);
        listening.add(watcher);
        opening.add(watcher);
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.bind(new InetSocketAddress(nextAddress(), 0));
        channel.connect(node);
        channel.register(selector, SelectionKey.OP_CONNECT, watcher);
    }

    /** 127.0.1.1, 127.0.1.2 and so on: the whole of 127.0.0.0/8 is this machine. */
    private InetAddress nextAddress() throws IOException {
        var host = 1 + everOpened++ / OF_ONE_ADDRESS % ADDRESSES;
        return InetAddress.getByAddress(new byte[] {127, 0, 1, (byte) host});
    }

    private static void leave(Watcher watcher) {
        try {
            watcher.leave();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() {
        leave();
        closed = true;
        selector.wakeup();
    }
}
