package com.pikcur.domain.notification;

import static com.pikcur.domain.notification.NoticeChannel.MAIL;
import static com.pikcur.domain.notification.NoticeChannel.PUSH;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Everything members are told of. Each has a text in every language, under its name.
 *
 * <p>A name is stored with notices and settings: it stays.
 */
public enum NoticeType {
    WON(true, MAIL, PUSH),
    LOST(false),
    OUTBID(false, MAIL, PUSH),
    ENDING_SOON(false, PUSH),
    SOLD(true, MAIL, PUSH),
    UNSOLD(false, MAIL),
    ENDED_UNSOLD(false),
    AUCTION_CANCELLED(false, MAIL, PUSH),
    SECOND_CHANCE(true, MAIL, PUSH),
    SECOND_CHANCE_ENDED(false),
    WIN_LAPSED(true, MAIL),
    BIDDING_SUSPENDED(true, MAIL),

    PAYMENT_DUE(true, MAIL, PUSH),
    PAYMENT_RECEIVED(true, MAIL),
    PAYMENT_DECLINED(true, PUSH),
    PAYMENT_WITHDRAWN(true, MAIL, PUSH),
    REFUNDED(true, MAIL),
    PAYOUT_SENT(true, MAIL),
    PAYOUT_RETURNED(true, MAIL, PUSH),

    ORDER_PAID(true, MAIL, PUSH),
    ORDER_CANCELLED(true, MAIL, PUSH),
    CANCEL_REQUESTED(true, MAIL, PUSH),
    MEETING_REQUESTED(true, PUSH),
    MEETING_AGREED(true, PUSH),
    MEETING_DECLINED(true, PUSH),
    CONFIRM_DUE(true, MAIL),
    CONFIRMED(true, MAIL),
    DISPUTED(true, MAIL, PUSH),
    DISPUTE_RESOLVED(true, MAIL, PUSH),

    SHIPPED(true, MAIL, PUSH),
    SHIPPING_REMINDER(true, MAIL, PUSH),
    SHIPPING_EXTENDED(true),
    PARCEL_MOVED(false, PUSH),
    DELIVERED(true, MAIL, PUSH),
    PARCEL_RETURNED(true, MAIL, PUSH),
    PARCEL_DOUBTED(true, MAIL),
    INVOICE_REUSED(true, MAIL),

    FOLLOWED(false),
    FOLLOW_REQUESTED(false),
    FOLLOW_ACCEPTED(false),
    WISH_PRICE(false, PUSH),
    INQUIRY_RECEIVED(false, MAIL, PUSH),
    INQUIRY_ANSWERED(false, MAIL, PUSH),
    CHAT_MESSAGE(false, PUSH),
    ANNOUNCEMENT(true);

    private final boolean essential;
    private final boolean mailed;
    private final boolean pushed;

    NoticeType(boolean essential, NoticeChannel... besides) {
        this.essential = essential;
        this.mailed = List.of(besides).contains(MAIL);
        this.pushed = List.of(besides).contains(PUSH);
    }

    /** Whether it is listed whatever the member's settings say: money, rights or duties depend on it. */
    public boolean isEssential() {
        return essential;
    }

    /** The ways it goes while the member has said nothing. Text messages cost money: they go where they are asked for. */
    public Set<NoticeChannel> usualChannels() {
        var usual = EnumSet.of(NoticeChannel.IN_APP);
        if (mailed) {
            usual.add(MAIL);
        }
        if (pushed) {
            usual.add(PUSH);
        }
        return usual;
    }
}
