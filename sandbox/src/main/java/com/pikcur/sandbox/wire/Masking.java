package com.pikcur.sandbox.wire;

import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Takes out of calls what nobody is to read in a list of them. */
final class Masking {

    private static final Set<String> HIDDEN = Set.of(
            "imp_key",
            "imp_secret",
            "access_token",
            "secret",
            "otp",
            "birth",
            "card_number",
            "cardNumber",
            "number",
            "expiry",
            "cvc",
            "pwd_2digit",
            "refund_account",
            "refund_tel",
            "accountNumber",
            "bank_num",
            "t_key",
            "client_secret",
            "text");
    private static final Pattern IN_FORM = Pattern.compile("(?<=^|&)(" + String.join("|", HIDDEN) + ")=[^&]*");
    private static final String MASK = "***";
    private static final int LONGEST = 2_000;

    private Masking() {}

    static String path(Heard heard) {
        return heard.query().isEmpty() ? heard.path() : heard.path() + "?" + form(heard.query());
    }

    static String body(Heard heard) {
        if (heard.isCoded()) {
            return heard.body().length() + " bytes";
        }
        var start = heard.body().stripLeading();
        if (!start.startsWith("{") && !start.startsWith("[")) {
            return shortened(form(heard.body()));
        }
        try {
            var json = JsonMapper.shared().readTree(start);
            mask(json);
            return shortened(JsonMapper.shared().writeValueAsString(json));
        } catch (JacksonException _) {
            // What cannot be read cannot be masked either.
            return MASK;
        }
    }

    private static String form(String form) {
        return IN_FORM.matcher(form).replaceAll("$1=" + MASK);
    }

    private static void mask(JsonNode node) {
        if (node instanceof ObjectNode object) {
            HIDDEN.stream().filter(object::has).forEach(name -> object.put(name, MASK));
        }
        node.forEach(Masking::mask);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
