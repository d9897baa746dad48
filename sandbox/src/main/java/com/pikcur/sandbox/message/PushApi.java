package com.pikcur.sandbox.message;

import com.pikcur.sandbox.message.SandboxPush.SentPush;
import com.pikcur.sandbox.wire.Distortion;
import com.pikcur.sandbox.wire.Heard;
import com.pikcur.sandbox.wire.Reply;
import com.pikcur.sandbox.wire.WireService;
import java.time.Clock;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/** The one call, whose address is all the right to it that is needed. */
final class PushApi implements WireService {

    static final String PROVIDER = "push";

    /** The statuses it can be asked to refuse with. */
    static final Set<String> REFUSALS = Set.of("400", "401", "403", "404", "410", "413", "429", "500", "503");

    private static final int LARGEST_BODY = 4_096;
    private static final Pattern SUBSCRIPTION = Pattern.compile("[A-Za-z0-9_-]{1,200}");
    private static final Pattern TTL = Pattern.compile("[0-9]{1,10}");
    private static final Pattern VAPID_TOKEN = Pattern.compile("[ ,]t=[^ ,]");
    private static final Pattern VAPID_KEY = Pattern.compile("[ ,]k=[^ ,]");

    private final Clock clock;
    private final Pushes pushes;

    PushApi(Clock clock, Pushes pushes) {
        this.clock = clock;
        this.pushes = pushes;
    }

    @Override
    public String provider() {
        return PROVIDER;
    }

    @Override
    public Optional<String> operation(Heard heard) {
        return heard.is("POST", "push", "*") ? Optional.of("push") : Optional.empty();
    }

    /** No answer tells anything. */
    @Override
    public Distortion distortion() {
        return new Distortion("subscription", "amount");
    }

    /** Whether a browser may have such a name here. */
    static boolean isSubscription(String text) {
        return SUBSCRIPTION.matcher(text).matches();
    }

    @Override
    public Reply refusal(String operation, String code) {
        return switch (code) {
            case "429", "503" ->
                plain(Integer.parseInt(code), "Try again later").with("Retry-After", "1");
            default -> plain(Integer.parseInt(code), "Refused as asked for");
        };
    }

    private static Reply plain(int status, String text) {
        return new Reply(status, "text/plain; charset=utf-8", text);
    }

    @Override
    public Reply answer(Heard heard) {
        if (!heard.path().startsWith("/push/") || !isSubscription(heard.parts().getLast())) {
            return plain(404, "No such subscription");
        }
        if (operation(heard).isEmpty()) {
            return plain(405, "Only POST is taken").with("Allow", "POST");
        }
        var subscription = heard.parts().getLast();
        if (pushes.isOver(subscription)) {
            return plain(410, "The subscription is over");
        }
        return refusal(heard).orElseGet(() -> keep(subscription, heard));
    }

    private static Optional<Reply> refusal(Heard heard) {
        if (!TTL.matcher(heard.header("TTL").orElse("")).matches()) {
            return Optional.of(plain(400, "TTL is missing, or not in seconds"));
        }
        if (!isSigned(heard)) {
            return Optional.of(plain(401, "Authorization is missing, or not VAPID"));
        }
        if (!heard.header("Content-Encoding").orElse("").equals("aes128gcm")) {
            return Optional.of(plain(415, "Content-Encoding is not aes128gcm"));
        }
        if (heard.bytes().length == 0) {
            return Optional.of(plain(400, "The body is empty"));
        }
        return heard.bytes().length > LARGEST_BODY
                ? Optional.of(plain(413, "The body has more than 4096 bytes"))
                : Optional.empty();
    }

    /** Whether there is a signature, in the words of RFC 8292 or of the drafts before it; what is signed is not read. */
    private static boolean isSigned(Heard heard) {
        var header = heard.header("Authorization").orElse("");
        var scheme = header.split(" ", 2)[0].toLowerCase(Locale.ROOT);
        return switch (scheme) {
            case "vapid" ->
                VAPID_TOKEN.matcher(header).find() && VAPID_KEY.matcher(header).find();
            case "webpush" ->
                header.length() > "webpush ".length()
                        && heard.header("Crypto-Key").orElse("").contains("p256ecdsa=");
            default -> false;
        };
    }

    private Reply keep(String subscription, Heard heard) {
        pushes.keep(new SentPush(
                subscription,
                clock.instant(),
                headers(heard),
                Base64.getEncoder().encodeToString(heard.bytes())));
        return new Reply(201, "text/plain; charset=utf-8", "")
                .with("Location", "/messages/" + UUID.randomUUID())
                .with("TTL", heard.header("TTL").orElse("0"));
    }

    private static Map<String, String> headers(Heard heard) {
        var headers = new TreeMap<String, String>();
        heard.headers().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return headers;
    }
}
