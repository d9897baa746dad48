package com.pikcur.sandbox.social;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Asks who one wants to be. */
final class LoginPage {

    private final String template;

    LoginPage() {
        try (var resource = LoginPage.class.getResourceAsStream("login.html")) {
            if (resource == null) {
                throw new IllegalStateException("login.html is not on the class path");
            }
            this.template = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("login.html cannot be read", unreadable);
        }
    }

    /** @param request what is asked for, as it stood in the address */
    String asking(String provider, String request) {
        return template.replace("{{provider}}", provider).replace("{{request}}", escaped(request));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
