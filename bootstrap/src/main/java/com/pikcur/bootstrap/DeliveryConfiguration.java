package com.pikcur.bootstrap;

import com.pikcur.application.delivery.AskTrackers;
import com.pikcur.application.delivery.DeliveryTimers;
import com.pikcur.application.delivery.ExtendShipping;
import com.pikcur.application.delivery.FollowShipping;
import com.pikcur.application.delivery.HearOfParcel;
import com.pikcur.application.delivery.LookForParcel;
import com.pikcur.application.delivery.ManageTrackers;
import com.pikcur.application.delivery.MeetShippingDue;
import com.pikcur.application.delivery.ParcelWatch;
import com.pikcur.application.delivery.RegisterInvoice;
import com.pikcur.application.delivery.ShippingDues;
import com.pikcur.application.delivery.ShowTracking;
import com.pikcur.application.delivery.SubscribeToParcel;
import com.pikcur.application.delivery.Trackers;
import com.pikcur.application.delivery.TrustParcel;
import com.pikcur.application.order.OrderChanges;
import com.pikcur.application.order.OrderHandover;
import com.pikcur.application.order.ShipOrder;
import com.pikcur.application.order.ShowOrder;
import com.pikcur.domain.delivery.port.ParcelRepository;
import com.pikcur.domain.delivery.port.ShippingDueRepository;
import com.pikcur.domain.delivery.port.TrackerRecords;
import com.pikcur.domain.order.OrderPolicy;
import com.pikcur.domain.order.port.OrderRepository;
import com.pikcur.domain.shared.port.DomainEvents;
import com.pikcur.domain.shared.port.Timers;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.persistence.delivery.JooqParcels;
import com.pikcur.persistence.delivery.JooqShippingDues;
import com.pikcur.persistence.delivery.JooqTrackerRecords;
import com.pikcur.persistence.shared.StoredJson;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the delivery context together. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

    @Bean
    ParcelRepository parcelRepository(DSLContext db, StoredJson json) {
        return new JooqParcels(db, json);
    }

    @Bean
    ShippingDueRepository shippingDueRepository(DSLContext db) {
        return new JooqShippingDues(db);
    }

    @Bean
    TrackerRecords trackerRecords(DSLContext db) {
        return new JooqTrackerRecords(db);
    }

    @Bean
    DeliveryTimers deliveryTimers(Timers timers) {
        return new DeliveryTimers(timers);
    }

    @Bean
    OrderHandover orderHandover(
            Transactions transactions, OrderRepository orders, OrderChanges changes, OrderPolicy policy) {
        return new OrderHandover(transactions, orders, changes, policy);
    }

    @Bean
    ParcelWatch parcelWatch(
            OrderHandover orders,
            ParcelRepository parcels,
            Trackers trackers,
            DeliveryTimers timers,
            DomainEvents events,
            Clock clock) {
        return new ParcelWatch(orders, parcels, trackers, timers, events, clock);
    }

    @Bean
    RegisterInvoice registerInvoice(
            OrderHandover orders,
            OrderChanges changes,
            ParcelRepository parcels,
            ParcelWatch watch,
            DomainEvents events) {
        return new RegisterInvoice(orders, new ShipOrder(changes), parcels, watch, events);
    }

    @Bean
    AskTrackers askTrackers(
            Trackers trackers, TrackerRecords records, Transactions transactions, DomainEvents events, Clock clock) {
        return new AskTrackers(trackers, records, transactions, events, clock, DeliveryProperties.KOREA);
    }

    @Bean
    ShippingDues shippingDues(ShippingDueRepository dues, DeliveryTimers timers, DeliveryProperties delivery) {
        return new ShippingDues(dues, timers, delivery.businessDays(), delivery.policy());
    }

    @Bean
    FollowShipping followShipping(OrderHandover orders, ShippingDues dues) {
        return new FollowShipping(orders, dues);
    }

    @Bean
    ParcelTimers parcelTimers(
            ParcelWatch watch,
            AskTrackers ask,
            Trackers trackers,
            DeliveryTimers timers,
            DeliveryProperties delivery,
            MeetShippingDue meetShippingDue,
            Clock clock) {
        return new ParcelTimers(
                new LookForParcel(watch, ask, delivery.policy(), clock),
                new SubscribeToParcel(trackers, watch, timers, clock),
                meetShippingDue);
    }

    @Bean
    MeetShippingDue meetShippingDue(OrderHandover orders, ShippingDues dues, DomainEvents events, Clock clock) {
        return new MeetShippingDue(orders, dues, events, clock);
    }

    @Bean
    ExtendShipping extendShipping(OrderHandover orders, ShippingDues dues, DomainEvents events) {
        return new ExtendShipping(orders, dues, events);
    }

    @Bean
    ShowTracking showTracking(ShowOrder orders, ParcelRepository parcels, ShippingDueRepository dues, Clock clock) {
        return new ShowTracking(orders, parcels, dues, clock);
    }

    @Bean
    HearOfParcel hearOfParcel(Trackers trackers, ParcelRepository parcels, ParcelWatch watch) {
        return new HearOfParcel(trackers, parcels, watch);
    }

    @Bean
    TrustParcel trustParcel(ParcelWatch watch) {
        return new TrustParcel(watch);
    }

    @Bean
    ManageTrackers manageTrackers(Trackers trackers, TrackerRecords records, Transactions transactions, Clock clock) {
        return new ManageTrackers(trackers, records, transactions, clock, DeliveryProperties.KOREA);
    }

    @Bean
    DeliveryReactions deliveryReactions(MeterRegistry meters) {
        return new DeliveryReactions(meters);
    }
}
