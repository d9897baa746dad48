package com.pikcur.persistence.notification;

import static com.pikcur.persistence.schema.Tables.NOTIFICATION_PUSH_SUBSCRIPTION;

import com.pikcur.domain.notification.PushSubscription;
import com.pikcur.domain.notification.PushSubscriptionId;
import com.pikcur.domain.notification.port.PushSubscriptions;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.persistence.shared.BlindIndex;
import com.pikcur.persistence.shared.PersonalDataCipher;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** Browsers that want to be woken, in MariaDB; what would let others wake them is encrypted. */
public final class JooqPushSubscriptions implements PushSubscriptions {

    private static final int MOST_OF_ONE_MEMBER = 10;

    private final DSLContext db;
    private final Transactions transactions;
    private final PushSubscriptionRows rows;

    /** @param transactions in which a browser comes and the oldest goes */
    public JooqPushSubscriptions(
            DSLContext db, Transactions transactions, PersonalDataCipher cipher, BlindIndex index) {
        this.db = db;
        this.transactions = transactions;
        this.rows = new PushSubscriptionRows(cipher, index);
    }

    @Override
    public Optional<PushSubscription> find(PushSubscriptionId id) {
        return db.selectFrom(NOTIFICATION_PUSH_SUBSCRIPTION)
                .where(NOTIFICATION_PUSH_SUBSCRIPTION.ID.eq(id.value()))
                .fetchOptional(rows::toSubscription);
    }

    /** While a member subscribes several browsers at once there may be more than ten for a moment. */
    @Override
    public Map<MemberId, List<PushSubscription>> of(Set<MemberId> members) {
        var found = db.selectFrom(NOTIFICATION_PUSH_SUBSCRIPTION)
                .where(NOTIFICATION_PUSH_SUBSCRIPTION.MEMBER_ID.in(members))
                .orderBy(NOTIFICATION_PUSH_SUBSCRIPTION.SUBSCRIBED_AT.desc(), NOTIFICATION_PUSH_SUBSCRIPTION.ID)
                .fetchGroups(NOTIFICATION_PUSH_SUBSCRIPTION.MEMBER_ID, rows::toSubscription);
        return found.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .limit(MOST_OF_ONE_MEMBER)
                                .toList()));
    }

    /** A row of the same endpoint becomes this one, as a whole. */
    @Override
    public void save(PushSubscription subscription) {
        var row = rows.toRow(subscription);
        transactions.execute(() -> {
            db.insertInto(NOTIFICATION_PUSH_SUBSCRIPTION)
                    .set(row)
                    .onDuplicateKeyUpdate()
                    .set(row)
                    .execute();
            return db.deleteFrom(NOTIFICATION_PUSH_SUBSCRIPTION)
                    .where(NOTIFICATION_PUSH_SUBSCRIPTION.ID.in(beyondTheMost(subscription.member())))
                    .execute();
        });
    }

    private List<UUID> beyondTheMost(MemberId member) {
        return db.select(NOTIFICATION_PUSH_SUBSCRIPTION.ID)
                .from(NOTIFICATION_PUSH_SUBSCRIPTION)
                .where(NOTIFICATION_PUSH_SUBSCRIPTION.MEMBER_ID.eq(member))
                .orderBy(NOTIFICATION_PUSH_SUBSCRIPTION.SUBSCRIBED_AT.desc(), NOTIFICATION_PUSH_SUBSCRIPTION.ID)
                .offset(MOST_OF_ONE_MEMBER)
                .fetch(NOTIFICATION_PUSH_SUBSCRIPTION.ID);
    }

    @Override
    public boolean remove(MemberId member, PushSubscriptionId id) {
        return db.deleteFrom(NOTIFICATION_PUSH_SUBSCRIPTION)
                        .where(
                                NOTIFICATION_PUSH_SUBSCRIPTION.ID.eq(id.value()),
                                NOTIFICATION_PUSH_SUBSCRIPTION.MEMBER_ID.eq(member))
                        .execute()
                > 0;
    }

    @Override
    public void forget(MemberId member) {
        db.deleteFrom(NOTIFICATION_PUSH_SUBSCRIPTION)
                .where(NOTIFICATION_PUSH_SUBSCRIPTION.MEMBER_ID.eq(member))
                .execute();
    }
}
