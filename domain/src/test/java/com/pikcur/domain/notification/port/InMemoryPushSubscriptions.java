package com.pikcur.domain.notification.port;

import com.pikcur.domain.notification.PushSubscription;
import com.pikcur.domain.notification.PushSubscriptionId;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Browsers that want to be woken, in memory. */
public final class InMemoryPushSubscriptions implements PushSubscriptions {

    private static final int MOST_OF_ONE_MEMBER = 10;

    private final InMemoryTransactions transactions;
    private final InMemoryTransactions.Kept<List<PushSubscription>> subscriptions;

    public InMemoryPushSubscriptions(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.subscriptions = transactions.keep(List.of());
    }

    @Override
    public Optional<PushSubscription> find(PushSubscriptionId id) {
        return subscriptions.get().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public Map<MemberId, List<PushSubscription>> of(Set<MemberId> members) {
        return subscriptions.get().stream()
                .filter(one -> members.contains(one.member()))
                .sorted(Comparator.comparing(PushSubscription::subscribedAt).reversed())
                .collect(Collectors.groupingBy(PushSubscription::member));
    }

    @Override
    public void save(PushSubscription subscription) {
        transactions.execute(() -> {
            subscriptions.change(before -> Stream.concat(
                            before.stream().filter(same(subscription).negate()), Stream.of(subscription))
                    .toList());
            var kept = of(Set.of(subscription.member())).getOrDefault(subscription.member(), List.of()).stream()
                    .limit(MOST_OF_ONE_MEMBER)
                    .toList();
            drop(one -> one.member().equals(subscription.member()) && !kept.contains(one));
            return kept;
        });
    }

    private static Predicate<PushSubscription> same(PushSubscription subscription) {
        return other ->
                other.endpoint().equals(subscription.endpoint()) || other.id().equals(subscription.id());
    }

    @Override
    public boolean remove(MemberId member, PushSubscriptionId id) {
        return transactions.execute(() -> {
            var had = find(id).filter(one -> one.member().equals(member));
            drop(one -> had.filter(one::equals).isPresent());
            return had.isPresent();
        });
    }

    @Override
    public void forget(MemberId member) {
        drop(one -> one.member().equals(member));
    }

    private void drop(Predicate<PushSubscription> which) {
        subscriptions.change(before -> before.stream().filter(which.negate()).toList());
    }
}
