package com.pikcur.sandbox;

import com.pikcur.sandbox.Buyers.Act;
import com.pikcur.sandbox.Buyers.Done;
import com.pikcur.sandbox.Buyers.Wish;
import com.pikcur.sandbox.wire.Heard;
import com.pikcur.sandbox.wire.Webhooks;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The console's part in payments: acting for buyers and providers, by the service's own number of a payment. */
final class PaymentCalls implements ConsoleCalls {

    private final Buyers buyers;

    PaymentCalls(Buyers buyers) {
        this.buyers = buyers;
    }

    @Override
    public Optional<Answer> answer(Heard heard) {
        var parts = heard.parts();
        if (!parts.getFirst().equals("payments")) {
            return Optional.empty();
        }
        if (parts.size() == 1) {
            return Optional.of(
                    heard.method().equals("GET") ? new Answer.Found(buyers.payments()) : new Answer.WrongMethod("GET"));
        }
        if (parts.size() != 3) {
            return Optional.empty();
        }
        return Act.named(parts.get(2))
                .map(act -> heard.method().equals("POST")
                        ? act(parts.get(1), act, heard.fields())
                        : new Answer.WrongMethod("POST"));
    }

    private Answer act(String merchantUid, Act act, Map<String, String> fields) {
        var amount = fields.getOrDefault("amountWon", "");
        var method = fields.getOrDefault("method", "card");
        if (!amount.matches("[0-9]{0,15}") || !method.matches("card|vbank")) {
            return new Answer.Invalid("amountWon is a whole number, method card or vbank, webhook true or false.");
        }
        var amountWon = amount.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(amount));
        var wish = new Wish(merchantUid, act, amountWon, method.equals("vbank"));
        var provider = buyers.providerOf(merchantUid);
        var done = fields.getOrDefault("webhook", "true").equals("false")
                ? Webhooks.quietly(() -> buyers.act(provider, wish))
                : buyers.act(provider, wish);
        return done.<Answer>map(PaymentCalls::told)
                .orElseGet(() -> new Answer.Impossible("Nothing of the kind can happen to this payment now."));
    }

    private static Answer told(Done done) {
        return new Answer.Found(Map.of(done.keyName(), done.key()));
    }
}
