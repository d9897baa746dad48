package com.pikcur.benchmarks.live;

import com.pikcur.benchmarks.ApiClient;
import com.pikcur.benchmarks.SandboxedNode;
import com.pikcur.benchmarks.live.Crowd.Newcomer;
import com.pikcur.benchmarks.load.Bidders;
import com.pikcur.benchmarks.load.NodeUsage;
import com.pikcur.benchmarks.report.Finding;
import com.pikcur.domain.member.Identity;
import com.pikcur.domain.member.Role;
import com.pikcur.domain.member.SessionId;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.web.member.JwtAccessTokens;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** A node with its auctions, its bidders, and the crowd in front of it. */
final class Stage implements AutoCloseable {

    private static final long START_WON = 10_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Duration SIGNED_IN_FOR = Duration.ofMinutes(8);
    private static final Duration VALID_FOR = Duration.ofHours(2);

    private final SandboxedNode node;
    private final ApiClient api;
    private final InetSocketAddress address;
    private final JwtAccessTokens tokens;
    private final Crowd crowd;
    private List<String> buyers = List.of();
    private String seller = "";
    private long signedInAtNanos;

    Stage(SandboxedNode node) throws IOException {
        this.node = node;
        api = new ApiClient(node.root());
        address = node.address();
        tokens = new JwtAccessTokens(Base64.getDecoder().decode(node.setting("PIKCUR_JWT_KEY")));
        crowd = Crowd.before(address);
    }

    Crowd crowd() {
        return crowd;
    }

    String host() {
        return node.root().getAuthority();
    }

    NodeUsage usage() {
        return new NodeUsage(node.process());
    }

    /** An auction nobody has bid on. */
    String auction() throws IOException, InterruptedException {
        signIn();
        return api.list(seller, START_WON);
    }

    Bidders bidders(String auction, int connections) throws IOException, InterruptedException {
        signIn();
        return new Bidders(address, buyers, auction, connections);
    }

    /** Again and again, for a token lives shorter than a measurement. */
    private void signIn() throws IOException, InterruptedException {
        if (!buyers.isEmpty() && System.nanoTime() - signedInAtNanos < SIGNED_IN_FOR.toNanos()) {
            return;
        }
        signedInAtNanos = System.nanoTime();
        seller = api.tokenOf("seller");
        buyers = api.tokensOfBuyers();
    }

    /** Somebody the service has never heard of, who may nevertheless wait for notifications. */
    String newMember() {
        var member = new Identity(
                new MemberId(UUID.randomUUID()), Set.of(Role.BUYER), new SessionId(UUID.randomUUID()), 0, false);
        return tokens.issue(member, Instant.now(), VALID_FOR);
    }

    Duration join(int count, Receipts receipts, Supplier<Speech> speech) {
        var newcomers = new ArrayList<Newcomer>();
        for (var each = 0; each < count; each++) {
            newcomers.add(new Newcomer(speech.get(), Optional.of(receipts)));
        }
        return crowd.join(newcomers);
    }

    /** Waits until everybody has seen it, and gives how many have not after all. */
    long behind(long seq) throws InterruptedException {
        var giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        var behind = countBehind(seq);
        while (behind > 0 && System.nanoTime() < giveUpAt) {
            Thread.sleep(BETWEEN_LOOKS);
            behind = countBehind(seq);
        }
        return behind;
    }

    private long countBehind(long seq) {
        return crowd.ask(
                all -> all.stream().filter(watcher -> watcher.newestSeq() < seq).count());
    }

    long newestSeq() {
        return crowd.ask(all -> all.stream().mapToLong(Watcher::newestSeq).max().orElse(0));
    }

    long messages() {
        return crowd.ask(all -> all.stream().mapToLong(Watcher::messages).sum());
    }

    long endedCount() {
        return crowd.ask(all -> all.stream().filter(Watcher::isEnded).count());
    }

    /** Nobody may be sent away, and nobody shown an older board after a newer one. */
    List<Finding> harm(String where) {
        var ended = crowd.ask(
                all -> all.stream().filter(Watcher::isEnded).map(Watcher::end).toList());
        ended.stream().distinct().forEach(why -> System.out.println("  cut off: " + why));
        var outOfOrder =
                crowd.ask(all -> all.stream().mapToLong(Watcher::outOfOrder).sum());
        return List.of(
                Finding.ofNone(where + ": cut off or refused", ended.size()),
                Finding.ofNone(where + ": boards out of order", outOfOrder));
    }

    @Override
    public void close() {
        crowd.close();
    }
}
