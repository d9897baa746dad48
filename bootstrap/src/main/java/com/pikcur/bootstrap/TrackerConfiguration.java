package com.pikcur.bootstrap;

import com.pikcur.application.delivery.Trackers;
import com.pikcur.delivery.sweettracker.SweetTracker;
import com.pikcur.delivery.trackerdelivery.TrackerDelivery;
import com.pikcur.domain.delivery.port.DeliveryTracker;
import com.pikcur.domain.delivery.port.ParcelNotices;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The services that say where parcels are. A further one is a further package in {@code adapters-out-delivery} and a
 * further case here. Which are asked, and which first, is the operator's to say.
 */
@Configuration(proxyBeanMethods = false)
class TrackerConfiguration {

    /** Those that can be asked, as long as the service runs. */
    record Known(List<DeliveryTracker> trackers, List<ParcelNotices> notices, List<AutoCloseable> connections)
            implements DisposableBean {

        @Override
        public void destroy() throws Exception {
            for (var connection : connections) {
                connection.close();
            }
        }
    }

    @Bean
    Known knownTrackers(DeliveryProperties delivery, Clock clock) {
        var known = new Known(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        delivery.trackers().forEach(code -> add(code, delivery, clock, known));
        return known;
    }

    private static void add(String code, DeliveryProperties delivery, Clock clock, Known known) {
        if (code.equals(SweetTracker.CODE.value())) {
            if (!delivery.sweettracker().key().isBlank()) {
                var tracker = new SweetTracker(delivery.sweettracker().settings());
                known.trackers().add(tracker);
                known.connections().add(tracker);
            }
        } else if (code.equals(TrackerDelivery.CODE.value())) {
            if (!delivery.trackerdelivery().clientSecret().isBlank()) {
                var tracker = new TrackerDelivery(delivery.trackerdelivery().settings(), clock);
                known.trackers().add(tracker);
                known.notices().add(tracker);
                known.connections().add(tracker);
            }
        } else {
            throw new IllegalStateException("PIKCUR_DELIVERY_TRACKERS: no tracker is called " + code);
        }
    }

    @Bean
    Trackers trackers(Known known, DeliveryProperties delivery) {
        var quotas = Map.of(SweetTracker.CODE, delivery.sweettracker().monthlyQuota());
        return new Trackers(known.trackers(), known.notices(), quotas, delivery.policy());
    }
}
