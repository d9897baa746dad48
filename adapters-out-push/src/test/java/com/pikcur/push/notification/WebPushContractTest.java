package com.pikcur.push.notification;

import com.pikcur.domain.notification.About;
import com.pikcur.domain.notification.PushMessage;
import com.pikcur.domain.notification.PushSubscription;
import com.pikcur.domain.notification.port.PushSender;
import com.pikcur.domain.notification.port.PushSenderContract;
import com.pikcur.push.notification.PushJson.MessageBody;
import com.pikcur.sandbox.message.SandboxPush;
import com.pikcur.sandbox.message.SandboxPush.SentPush;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import tools.jackson.databind.json.JsonMapper;

/** Browsers behind the sandbox's push service, over HTTP, each of which reads what it gets with its own private key. */
class WebPushContractTest implements PushSenderContract {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final SandboxPush service = SandboxPush.start();
    private final WebPushSender sender = new WebPushSender(PushSettings.with(URI.create(service.url())));
    private final Map<PushSubscription, Browser> browsers = new HashMap<>();

    @AfterEach
    void close() {
        sender.close();
        service.close();
    }

    @Override
    public PushSender sender() {
        return sender;
    }

    @Override
    public PushSubscription aBrowser() {
        try {
            var browser = Browser.open();
            var subscription =
                    browser.subscription(service.endpoint(UUID.randomUUID().toString()));
            browsers.put(subscription, browser);
            return subscription;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK knows P-256", impossible);
        }
    }

    @Override
    public List<Woken> arrived(PushSubscription subscription) {
        return service.to(name(subscription)).reversed().stream()
                .map(sent -> woken(subscription, sent))
                .toList();
    }

    private Woken woken(PushSubscription subscription, SentPush sent) {
        try {
            var browser = Optional.ofNullable(browsers.get(subscription)).orElseThrow();
            var body = MAPPER.readValue(browser.read(Base64.getDecoder().decode(sent.body())), MessageBody.class);
            var about = new About(
                    About.Kind.valueOf(body.about().kind()), body.about().id());
            var topic = Optional.ofNullable(sent.headers().get("topic")).orElseThrow();
            return new Woken(new PushMessage(body.title(), body.text(), about), topic);
        } catch (GeneralSecurityException unreadable) {
            throw new AssertionError("The browser cannot read it", unreadable);
        }
    }

    private static String name(PushSubscription subscription) {
        var endpoint = subscription.endpoint().reveal();
        return endpoint.substring(endpoint.lastIndexOf('/') + 1);
    }

    @Override
    public void end(PushSubscription browser) {
        service.end(name(browser));
    }

    @Override
    public void nextIsRefused() {
        service.faults().refuse("push", "413", 1);
    }

    @Override
    public void nextIsPutOff() {
        service.faults().refuse("push", "429", 1);
    }

    @Override
    public void goAway() {
        service.close();
    }
}
