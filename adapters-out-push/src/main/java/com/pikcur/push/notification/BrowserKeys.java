package com.pikcur.push.notification;

import com.interaso.webpush.WebPush;
import com.pikcur.domain.notification.PushSubscription;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECCurve;

/** What a message to a browser is encrypted with. A client says what they are, so they may be anything. */
final class BrowserKeys {

    private static final ECCurve P256 = CustomNamedCurves.getByName("P-256").getCurve();
    private static final int POINT_BYTES = 65;
    private static final byte UNCOMPRESSED = 4;
    private static final int SECRET_BYTES = 16;

    private final byte[] publicKey;
    private final byte[] secret;

    private BrowserKeys(byte[] publicKey, byte[] secret) {
        this.publicKey = publicKey;
        this.secret = secret;
    }

    /** Empty if no message can be encrypted with them. */
    static Optional<BrowserKeys> of(PushSubscription subscription) {
        try {
            var keys = new BrowserKeys(
                    Base64.getUrlDecoder().decode(subscription.p256dh()),
                    Base64.getUrlDecoder().decode(subscription.auth().reveal()));
            return Optional.of(keys).filter(BrowserKeys::areUsable);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** The library would take what is no point of the curve, and fail in the middle. */
    private boolean areUsable() {
        return publicKey.length == POINT_BYTES
                && publicKey[0] == UNCOMPRESSED
                && secret.length == SECRET_BYTES
                && P256.decodePoint(publicKey).isValid();
    }

    /** A body that this browser alone can read. */
    byte[] encrypt(WebPush webPush, byte[] message) {
        return webPush.getBody(message, publicKey, secret);
    }
}
