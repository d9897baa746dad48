package com.pikcur.sandbox;

import com.pikcur.sandbox.FaultCalls.ShownFault;
import com.pikcur.sandbox.ParcelCalls.ShownParcel;
import com.pikcur.sandbox.bank.SandboxBank.ShownTransfer;
import com.pikcur.sandbox.message.SandboxPush.SentPush;
import com.pikcur.sandbox.message.SandboxTextMessages.SentText;
import com.pikcur.sandbox.portone.SandboxPortOne.ShownCertification;
import com.pikcur.sandbox.wire.ShownPayment;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The console's one page, {@code console.html} with its blanks filled in. */
final class ConsolePage {

    /** The accounts the service makes for its sandbox profile, and what each is for. */
    private static final List<Account> ACCOUNTS = List.of(
            new Account("seller@pikcur.test", "sells"),
            new Account("buyer1@pikcur.test … buyer9@pikcur.test", "bid and buy"),
            new Account("admin@pikcur.test", "administers"));

    /** The console's JSON has the rest. */
    private static final int MOST_SHOWN = 20;

    private final String template;

    private record Account(String email, String purpose) {}

    /** @param servicePort the port of localhost the service listens on */
    ConsolePage(int servicePort) {
        this.template = Markup.page("console.html")
                .replace("{{service}}", "http://localhost:" + servicePort)
                .replace("{{accounts}}", ACCOUNTS.stream().map(ConsolePage::row).collect(Collectors.joining()));
    }

    /**
     * Everything at one moment, each list with the newest first.
     *
     * @param codes that people were sent to prove who they are
     * @param faults still to come
     */
    record Sight(
            List<Server> servers,
            List<ShownCertification> codes,
            Money money,
            List<ShownParcel> parcels,
            List<ShownFault> faults,
            Sent sent) {}

    /** To addresses, phones and browsers. */
    record Sent(List<Mailbox.Received> mail, List<SentText> texts, List<SentPush> pushes) {}

    /** From buyers, and to members. */
    record Money(List<ShownPayment> payments, List<ShownTransfer> transfers) {}

    String showing(Sight sight) {
        // What people have written comes last: whatever looks like a blank in it stays as it is.
        return template.replace("{{servers}}", rows(sight.servers(), ConsolePage::row))
                .replace("{{faults}}", rows(sight.faults(), ConsolePage::row))
                .replace("{{codes}}", rows(sight.codes(), ConsolePage::row))
                .replace("{{payments}}", rows(sight.money().payments(), ConsolePage::row))
                .replace("{{transfers}}", rows(sight.money().transfers(), ConsolePage::row))
                .replace("{{parcels}}", rows(sight.parcels(), ConsolePage::row))
                .replace("{{pushes}}", rows(sight.sent().pushes(), ConsolePage::row))
                .replace("{{texts}}", rows(sight.sent().texts(), ConsolePage::row))
                .replace("{{mail}}", rows(sight.sent().mail(), ConsolePage::row));
    }

    private static <T> String rows(List<T> all, Function<T, String> row) {
        return all.stream().limit(MOST_SHOWN).map(row).collect(Collectors.joining());
    }

    private static String row(ShownPayment payment) {
        return row(payment.merchantUid(), payment.key(), payment.amountWon() + " won", payment.status());
    }

    private static String row(ShownTransfer transfer) {
        return row(
                transfer.reference(),
                transfer.bankCode() + " " + transfer.accountNumber(),
                transfer.amountWon() + " won",
                transfer.status() + " " + transfer.code());
    }

    private static String row(ShownParcel parcel) {
        return row(
                parcel.carrierCode() + " " + parcel.trackingNumber(),
                "level " + parcel.level() + (parcel.complete() ? ", complete" : ""),
                parcel.events().getLast().kind());
    }

    private static String row(SentText text) {
        return row(text.to(), text.text(), "" + text.sentAt());
    }

    private static String row(SentPush push) {
        return row(push.subscription(), push.body().length() + " characters of Base64", "" + push.sentAt());
    }

    private static String row(ShownFault fault) {
        return row(
                fault.provider() + " " + fault.operation(),
                (fault.fault().name() + " " + fault.code()).strip(),
                fault.times() + " times");
    }

    private static String row(Mailbox.Received mail) {
        return "<tr><th scope=\"row\">%s</th><td><details><summary>%s</summary><pre>%s</pre></details></td><td>%s</td></tr>\n"
                .formatted(
                        Markup.escaped(mail.to()),
                        Markup.escaped(mail.subject()),
                        Markup.escaped(mail.text()),
                        Markup.escaped("" + mail.sentAt()));
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
                .append(Markup.escaped(head))
                .append("</th>");
        for (var cell : cells) {
            row.append("<td>").append(Markup.escaped(cell)).append("</td>");
        }
        return row.append("</tr>\n").toString();
    }
}
