package com.pikcur.persistence.notification;

import static com.pikcur.persistence.schema.Tables.NOTIFICATION_PUSH_SUBSCRIPTION;

import com.pikcur.domain.notification.PushSubscription;
import com.pikcur.domain.notification.PushSubscriptionId;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.persistence.schema.tables.records.NotificationPushSubscriptionRecord;
import com.pikcur.persistence.shared.BlindIndex;
import com.pikcur.persistence.shared.EncryptedColumn;
import com.pikcur.persistence.shared.PersonalDataCipher;
import org.jooq.TableField;

/** How browsers stand in their table: where and how to write to each encrypted for its id. */
final class PushSubscriptionRows {

    private static final EncryptedColumn ENDPOINT = encrypted(NOTIFICATION_PUSH_SUBSCRIPTION.ENDPOINT_ENCRYPTED);
    private static final EncryptedColumn AUTH = encrypted(NOTIFICATION_PUSH_SUBSCRIPTION.AUTH_ENCRYPTED);
    private static final String ENDPOINT_INDEX = "notification_push_subscription.endpoint_index";

    private final PersonalDataCipher cipher;
    private final BlindIndex index;

    PushSubscriptionRows(PersonalDataCipher cipher, BlindIndex index) {
        this.cipher = cipher;
        this.index = index;
    }

    private static EncryptedColumn encrypted(TableField<?, byte[]> column) {
        return EncryptedColumn.of(NOTIFICATION_PUSH_SUBSCRIPTION.ID, column);
    }

    PushSubscription toSubscription(NotificationPushSubscriptionRecord row) {
        var id = row.getId();
        return new PushSubscription(
                new PushSubscriptionId(id),
                row.getMemberId(),
                new HiddenText(ENDPOINT.decrypt(row.getEndpointEncrypted(), id, cipher)),
                row.getP256dh(),
                new HiddenText(AUTH.decrypt(row.getAuthEncrypted(), id, cipher)),
                row.getSubscribedAt());
    }

    NotificationPushSubscriptionRecord toRow(PushSubscription subscription) {
        var id = subscription.id().value();
        var endpoint = subscription.endpoint().reveal();
        var row = new NotificationPushSubscriptionRecord();
        row.setId(id);
        row.setMemberId(subscription.member());
        row.setEndpointEncrypted(ENDPOINT.encrypt(endpoint, id, cipher));
        row.setEndpointIndex(index.index(endpoint, ENDPOINT_INDEX));
        row.setP256dh(subscription.p256dh());
        row.setAuthEncrypted(AUTH.encrypt(subscription.auth().reveal(), id, cipher));
        row.setSubscribedAt(subscription.subscribedAt());
        return row;
    }
}
