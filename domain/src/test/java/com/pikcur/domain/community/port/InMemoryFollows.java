package com.pikcur.domain.community.port;

import com.pikcur.domain.community.Follow;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Follows in memory. */
public final class InMemoryFollows implements FollowRepository {

    private final InMemoryTransactions.Kept<List<Follow>> follows;
    private final InMemoryTransactions.Kept<Set<MemberId>> approving;

    public InMemoryFollows(InMemoryTransactions transactions) {
        this.follows = transactions.keep(List.of());
        this.approving = transactions.keep(Set.of());
    }

    public List<Follow> all() {
        return follows.get();
    }

    @Override
    public Optional<Follow> find(MemberId follower, MemberId followed) {
        return all().stream().filter(between(follower, followed)).findFirst();
    }

    @Override
    public void save(Follow follow) {
        follows.change(before -> Stream.concat(
                        before.stream()
                                .filter(between(follow.follower(), follow.followed())
                                        .negate()),
                        Stream.of(follow))
                .toList());
    }

    @Override
    public void remove(MemberId follower, MemberId followed) {
        drop(between(follower, followed));
    }

    @Override
    public int countOf(MemberId follower) {
        return Math.toIntExact(all().stream()
                .filter(follow -> follow.follower().equals(follower))
                .count());
    }

    @Override
    public boolean approvesFollowers(MemberId member) {
        return approving.get().contains(member);
    }

    @Override
    public void setApprovesFollowers(MemberId member, boolean approves) {
        approving.change(before -> {
            var after = new HashSet<>(before);
            if (approves) {
                after.add(member);
            } else {
                after.remove(member);
            }
            return Set.copyOf(after);
        });
    }

    @Override
    public void forget(MemberId member) {
        drop(follow -> follow.follower().equals(member) || follow.followed().equals(member));
        setApprovesFollowers(member, false);
    }

    private void drop(Predicate<Follow> which) {
        follows.change(before -> before.stream().filter(which.negate()).toList());
    }

    private static Predicate<Follow> between(MemberId follower, MemberId followed) {
        return follow -> follow.follower().equals(follower) && follow.followed().equals(followed);
    }
}
