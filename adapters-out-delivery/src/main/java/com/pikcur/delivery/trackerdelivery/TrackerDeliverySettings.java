package com.pikcur.delivery.trackerdelivery;

import com.pikcur.domain.shared.HiddenText;
import java.net.URI;
import java.time.Duration;

/**
 * How tracker.delivery is reached, and reaches us.
 *
 * @param url where it takes GraphQL, such as {@code https://apis.tracker.delivery/graphql}
 * @param callbackUrl where we are called when a parcel has moved
 * @param connectTimeout until the connection stands
 * @param readTimeout from then until the answer is there to its end; it asks the carrier meanwhile, and wants 15 seconds
 */
public record TrackerDeliverySettings(
        URI url, Client client, URI callbackUrl, Duration connectTimeout, Duration readTimeout) {

    /**
     * Who we are there.
     *
     * @param tokenUrl where we get tokens, such as {@code https://auth.tracker.delivery/oauth2/token}
     */
    public record Client(URI tokenUrl, String id, HiddenText secret) {}
}
