package com.pikcur.sandbox;

import com.pikcur.sandbox.Buyers.Act;
import com.pikcur.sandbox.Buyers.Done;
import com.pikcur.sandbox.Buyers.Wish;
import com.pikcur.sandbox.wire.Heard;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The window a buyer pays in: it asks how, and sends the browser back to the page it came from. */
final class PayPage implements ConsoleCalls {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String MERCHANT_UID = "merchantUid";
    private static final String AMOUNT = "amountWon";
    private static final String PROVIDER = "provider";
    private static final String RETURN_URL = "returnUrl";

    private final Buyers buyers;
    private final String template = Markup.page("pay.html");

    PayPage(Buyers buyers) {
        this.buyers = buyers;
    }

    @Override
    public Optional<Answer> answer(Heard heard) {
        if (!heard.path().equals("/pay")) {
            return Optional.empty();
        }
        var fields = heard.fields();
        if (!isComplete(fields)) {
            return Optional.of(new Answer.Invalid(
                    "Name provider (iamport or toss), merchantUid, amountWon and returnUrl, a page of this machine."));
        }
        return Optional.of(
                switch (heard.method()) {
                    case "GET" -> new Answer.Page(asking(fields));
                    case "POST" -> act(fields);
                    default -> new Answer.WrongMethod("GET, POST");
                });
    }

    private static boolean isComplete(Map<String, String> fields) {
        return List.of(Providers.IAMPORT, Providers.TOSS).contains(fields.getOrDefault(PROVIDER, ""))
                && !fields.getOrDefault(MERCHANT_UID, "").isBlank()
                && fields.getOrDefault(AMOUNT, "").matches("[0-9]{1,15}")
                && isOfThisMachine(fields.getOrDefault(RETURN_URL, ""));
    }

    /** Nobody is to be led away from here to somebody else's page. */
    private static boolean isOfThisMachine(String url) {
        try {
            var uri = URI.create(url);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && LOOPBACK.contains(uri.getHost())
                    && uri.getRawUserInfo() == null;
        } catch (IllegalArgumentException _) {
            // Not an address at all.
            return false;
        }
    }

    private String asking(Map<String, String> fields) {
        var page = template;
        for (var field : List.of(PROVIDER, AMOUNT, MERCHANT_UID, RETURN_URL)) {
            page = page.replace("{{" + field + "}}", Markup.escaped(fields.getOrDefault(field, "")));
        }
        return page;
    }

    private Answer act(Map<String, String> fields) {
        var how = fields.getOrDefault("how", "");
        if (!List.of("card", "vbank", "fail").contains(how)) {
            return new Answer.Invalid("Say how: card, vbank or fail.");
        }
        var wish = new Wish(
                fields.getOrDefault(MERCHANT_UID, ""),
                how.equals("fail") ? Act.FAIL : Act.PAY,
                OptionalLong.of(Long.parseLong(fields.getOrDefault(AMOUNT, "0"))),
                how.equals("vbank"));
        return buyers.act(fields.getOrDefault(PROVIDER, ""), wish)
                .<Answer>map(done -> new Answer.SentOn(back(fields, done, wish.act())))
                .orElseGet(() -> new Answer.Impossible(
                        "The provider blocks this payment: it is paid already, or another amount was prepared."));
    }

    private static String back(Map<String, String> fields, Done done, Act act) {
        var returnUrl = fields.getOrDefault(RETURN_URL, "");
        var fragment = returnUrl.indexOf('#');
        var before = fragment < 0 ? returnUrl : returnUrl.substring(0, fragment);
        var after = fragment < 0 ? "" : returnUrl.substring(fragment);
        return before
                + (before.contains("?") ? "&" : "?")
                + done.keyName()
                + "="
                + encoded(done.key())
                + "&provider="
                + encoded(done.provider())
                + "&merchantUid="
                + encoded(fields.getOrDefault(MERCHANT_UID, ""))
                + (act == Act.FAIL ? "&failed=true" : "")
                + after;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
