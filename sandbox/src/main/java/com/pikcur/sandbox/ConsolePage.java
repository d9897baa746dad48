package com.pikcur.sandbox;

import com.pikcur.sandbox.portone.SandboxPortOne.ShownCertification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The console's one page, {@code console.html} with its blanks filled in. */
final class ConsolePage {

    /** The accounts the service makes for its sandbox profile, and what each is for. */
    private static final List<Account> ACCOUNTS = List.of(
            new Account("seller@pikcur.test", "sells"),
            new Account("buyer1@pikcur.test … buyer9@pikcur.test", "bid and buy"),
            new Account("admin@pikcur.test", "administers"));

    /** The console's JSON has the rest. */
    private static final int MOST_MAIL = 20;

    private final String template;

    private record Account(String email, String purpose) {}

    /** @param servicePort the port of localhost the service listens on */
    ConsolePage(int servicePort) {
        this.template = template()
                .replace("{{service}}", "http://localhost:" + servicePort)
                .replace("{{accounts}}", ACCOUNTS.stream().map(ConsolePage::row).collect(Collectors.joining()));
    }

    private static String template() {
        try (var resource = ConsolePage.class.getResourceAsStream("console.html")) {
            if (resource == null) {
                throw new IllegalStateException("console.html is not on the class path");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("console.html cannot be read", unreadable);
        }
    }

    /** @param mail newest first; the page shows the first ones */
    String showing(List<Server> servers, List<ShownCertification> codes, List<Mailbox.Received> mail) {
        // Mail comes last: whatever looks like a blank in it stays as it is.
        return template.replace(
                        "{{servers}}", servers.stream().map(ConsolePage::row).collect(Collectors.joining()))
                .replace("{{codes}}", codes.stream().map(ConsolePage::row).collect(Collectors.joining()))
                .replace(
                        "{{mail}}",
                        mail.stream().limit(MOST_MAIL).map(ConsolePage::row).collect(Collectors.joining()));
    }

    private static String row(Mailbox.Received mail) {
        return "<tr><th scope=\"row\">%s</th><td><details><summary>%s</summary><pre>%s</pre></details></td><td>%s</td></tr>\n"
                .formatted(
                        escaped(mail.to()), escaped(mail.subject()), escaped(mail.text()), escaped("" + mail.sentAt()));
    }

    private static String row(ShownCertification code) {
        return row(code.phone(), code.otp(), code.certified() ? "handed in" : "waits");
    }

    private static String row(Server server) {
        var state = switch (server.state()) {
            case RUNNING -> "runs";
            case ENDED -> "has ended";
            case GIVEN -> "given from outside";
        };
        return row(server.name(), server.address(), state);
    }

    private static String row(Account account) {
        return row(account.email(), account.purpose());
    }

    private static String row(String head, String... cells) {
        var row = new StringBuilder("<tr><th scope=\"row\">")
                .append(escaped(head))
                .append("</th>");
        for (var cell : cells) {
            row.append("<td>").append(escaped(cell)).append("</td>");
        }
        return row.append("</tr>\n").toString();
    }

    /** An address given from outside may hold anything, and none of it may become part of the page's own language. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
