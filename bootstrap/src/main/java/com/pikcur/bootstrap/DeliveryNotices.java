package com.pikcur.bootstrap;

import com.pikcur.application.notification.TellMembers;
import com.pikcur.domain.delivery.DeliveryEvent;
import com.pikcur.domain.delivery.DeliveryEvent.InvoiceReuseRefused;
import com.pikcur.domain.delivery.DeliveryEvent.ParcelDelivered;
import com.pikcur.domain.delivery.DeliveryEvent.ParcelDoubted;
import com.pikcur.domain.delivery.DeliveryEvent.ParcelGivenUp;
import com.pikcur.domain.delivery.DeliveryEvent.ParcelMoved;
import com.pikcur.domain.delivery.DeliveryEvent.ParcelRegistered;
import com.pikcur.domain.delivery.DeliveryEvent.ParcelReturned;
import com.pikcur.domain.delivery.DeliveryEvent.ShippingExtended;
import com.pikcur.domain.delivery.DeliveryEvent.ShippingReminded;
import com.pikcur.domain.delivery.DeliveryEvent.TrackerBarred;
import com.pikcur.domain.delivery.ParcelFacts;
import com.pikcur.domain.notification.About;
import com.pikcur.domain.notification.News;
import com.pikcur.domain.notification.NoticeDetails;
import com.pikcur.domain.notification.NoticeType;
import com.pikcur.domain.shared.MemberId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Who is told what of a parcel. Part of {@link NoticeReactions}. */
record DeliveryNotices(TellMembers tell) {

    void tell(DeliveryEvent event, Occasion occasion) {
        tell.handle(newsOf(event, occasion));
    }

    private static List<News> newsOf(DeliveryEvent event, Occasion occasion) {
        return switch (event) {
            case ParcelMoved(var facts, var step) ->
                told(NoticeType.PARCEL_MOVED, named(facts).with(step), occasion, facts.buyer());
            case ParcelDelivered(var facts, var _) ->
                told(NoticeType.DELIVERED, named(facts), occasion, facts.buyer(), facts.seller());
            case ParcelReturned(var facts) ->
                told(NoticeType.PARCEL_RETURNED, named(facts), occasion, facts.buyer(), facts.seller());
            case ParcelDoubted(var facts, var doubt) ->
                told(NoticeType.PARCEL_DOUBTED, named(facts).with(doubt), occasion, facts.buyer(), facts.seller());
            case InvoiceReuseRefused(var facts, var _) ->
                told(
                        NoticeType.INVOICE_REUSED,
                        NoticeDetails.named(facts.title()),
                        occasion,
                        facts.buyer(),
                        facts.seller());
            case ShippingReminded(var facts, var dueAt) ->
                told(
                        NoticeType.SHIPPING_REMINDER,
                        NoticeDetails.named(facts.title()).with(dueAt),
                        occasion,
                        facts.seller());
            case ShippingExtended(var facts, var dueAt) ->
                told(
                        NoticeType.SHIPPING_EXTENDED,
                        NoticeDetails.named(facts.title()).with(dueAt),
                        occasion,
                        facts.buyer());
            // That it was sent is told by the order; that nobody looks any more is for operators.
            case ParcelRegistered _, ParcelGivenUp _, TrackerBarred _ -> List.of();
        };
    }

    private static NoticeDetails named(ParcelFacts facts) {
        return NoticeDetails.named(facts.title());
    }

    private static List<News> told(NoticeType type, NoticeDetails details, Occasion occasion, MemberId... recipients) {
        UUID order = occasion.subject();
        return Stream.of(recipients)
                .map(recipient -> occasion.news(recipient, type, About.order(order), details))
                .toList();
    }
}
