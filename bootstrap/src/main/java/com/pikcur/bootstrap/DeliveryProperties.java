package com.pikcur.bootstrap;

import com.pikcur.delivery.sweettracker.SweetTrackerSettings;
import com.pikcur.delivery.trackerdelivery.TrackerDeliverySettings;
import com.pikcur.domain.delivery.BusinessDays;
import com.pikcur.domain.delivery.DeliveryPolicy;
import com.pikcur.domain.shared.HiddenText;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The house rules about parcels and how trackers are reached, as operators set them. Never printed: it holds keys.
 *
 * @param trackers by their codes, the preferred first; those without a key are left out
 * @param holidays on which no seller is expected to send; weekends need not be named
 */
@ConfigurationProperties("pikcur.delivery")
record DeliveryProperties(
        List<String> trackers,
        Looks looks,
        Shipping shipping,
        @DefaultValue Set<LocalDate> holidays,
        Sweet sweettracker,
        Tracker trackerdelivery) {

    static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

    /** When parcels are looked for. See {@link DeliveryPolicy}. */
    record Looks(
            Duration every,
            Duration longestPause,
            Duration leastPause,
            Duration giveUpAfter,
            Duration doubtUnknownAfter) {}

    /** When sellers must send. See {@link DeliveryPolicy}. */
    record Shipping(int withinDays, Duration remindBefore) {}

    /** @param monthlyQuota looks a month */
    record Sweet(
            URI url,
            @DefaultValue("") String key,
            SweetTrackerSettings.Verb verb,
            int monthlyQuota,
            Duration connectTimeout,
            Duration readTimeout) {

        SweetTrackerSettings settings() {
            return new SweetTrackerSettings(url, new HiddenText(key), verb, connectTimeout, readTimeout);
        }

        @Override
        public String toString() {
            return "Sweet[" + url + "]";
        }
    }

    /** @param callbackUrl where this service is reached from outside */
    record Tracker(
            URI url,
            URI tokenUrl,
            @DefaultValue("") String clientId,
            @DefaultValue("") String clientSecret,
            URI callbackUrl,
            Duration connectTimeout,
            Duration readTimeout) {

        TrackerDeliverySettings settings() {
            var client = new TrackerDeliverySettings.Client(tokenUrl, clientId, new HiddenText(clientSecret));
            return new TrackerDeliverySettings(url, client, callbackUrl, connectTimeout, readTimeout);
        }

        @Override
        public String toString() {
            return "Tracker[" + url + "]";
        }
    }

    DeliveryPolicy policy() {
        return new DeliveryPolicy(
                looks.every(),
                looks.longestPause(),
                looks.leastPause(),
                looks.giveUpAfter(),
                looks.doubtUnknownAfter(),
                shipping.withinDays(),
                shipping.remindBefore());
    }

    BusinessDays businessDays() {
        return new BusinessDays(KOREA, holidays);
    }

    @Override
    public String toString() {
        return "DeliveryProperties[" + trackers + "]";
    }
}
