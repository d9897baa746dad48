package com.pikcur.domain.member.port;

import com.pikcur.domain.member.NoSuchMember;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Blocks in memory. */
public final class InMemoryMemberBlocks implements MemberBlocks {

    /** Two members, of whom the first blocks the second. */
    public record Pair(MemberId by, MemberId whom) {}

    private final InMemoryTransactions transactions;
    private final MemberDirectory directory;
    private final InMemoryTransactions.Kept<Map<Pair, Instant>> blocks;

    public InMemoryMemberBlocks(InMemoryTransactions transactions, MemberDirectory directory) {
        this.transactions = transactions;
        this.directory = directory;
        this.blocks = transactions.keep(Map.of());
    }

    public Map<Pair, Instant> all() {
        return blocks.get();
    }

    @Override
    public void hold(MemberId one, MemberId other) {
        transactions.mustSurround();
        mustBeKnown(one);
        mustBeKnown(other);
    }

    private void mustBeKnown(MemberId member) {
        if (directory.find(member).isEmpty()) {
            throw new NoSuchMember(member);
        }
    }

    @Override
    public boolean hasBlocked(MemberId by, MemberId whom) {
        return blocks.get().containsKey(new Pair(by, whom));
    }

    @Override
    public void block(MemberId by, MemberId whom, Instant at) {
        blocks.change(before -> {
            var after = new HashMap<>(before);
            after.putIfAbsent(new Pair(by, whom), at);
            return Map.copyOf(after);
        });
    }

    @Override
    public void unblock(MemberId by, MemberId whom) {
        blocks.change(before -> {
            var after = new HashMap<>(before);
            after.remove(new Pair(by, whom));
            return Map.copyOf(after);
        });
    }

    @Override
    public int countBy(MemberId by) {
        return Math.toIntExact(blocks.get().keySet().stream()
                .filter(pair -> pair.by().equals(by))
                .count());
    }

    @Override
    public void forget(MemberId member) {
        blocks.change(before -> {
            var after = new HashMap<>(before);
            after.keySet()
                    .removeIf(pair -> pair.by().equals(member) || pair.whom().equals(member));
            return Map.copyOf(after);
        });
    }
}
