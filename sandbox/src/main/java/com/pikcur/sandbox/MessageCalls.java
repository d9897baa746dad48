package com.pikcur.sandbox;

import com.pikcur.sandbox.message.SandboxPush;
import com.pikcur.sandbox.message.SandboxPush.SentPush;
import com.pikcur.sandbox.message.SandboxTextMessages;
import com.pikcur.sandbox.message.SandboxTextMessages.SentText;
import com.pikcur.sandbox.wire.Heard;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** The console's part in messages: what phones and browsers were sent, and browsers that listen no more. */
final class MessageCalls implements ConsoleCalls {

    private final Messengers messengers;

    MessageCalls(Messengers messengers) {
        this.messengers = messengers;
    }

    /** To all phones, the newest first. */
    List<SentText> texts() {
        return messengers.textMessages().map(SandboxTextMessages::texts).orElse(List.of());
    }

    /** To all browsers, the newest first. */
    List<SentPush> pushes() {
        return messengers.push().map(SandboxPush::pushes).orElse(List.of());
    }

    @Override
    public Optional<Answer> answer(Heard heard) {
        var parts = heard.parts();
        if (heard.path().equals("/texts")) {
            return Optional.of(heard.method().equals("GET") ? textsTo(heard) : new Answer.WrongMethod("GET"));
        }
        if (heard.path().equals("/pushes")) {
            return Optional.of(heard.method().equals("GET") ? pushesTo(heard) : new Answer.WrongMethod("GET"));
        }
        if (parts.size() != 3
                || !parts.getFirst().equals("pushes")
                || !parts.get(2).equals("end")) {
            return Optional.empty();
        }
        return Optional.of(heard.method().equals("POST") ? end(parts.get(1)) : new Answer.WrongMethod("POST"));
    }

    private Answer textsTo(Heard heard) {
        var to = heard.fields().getOrDefault("to", "");
        return new Answer.Found(texts().stream()
                .filter(text -> to.isEmpty() || text.to().equals(to))
                .toList());
    }

    private Answer pushesTo(Heard heard) {
        var subscription = heard.fields().getOrDefault("subscription", "");
        return new Answer.Found(pushes().stream()
                .filter(push -> subscription.isEmpty() || push.subscription().equals(subscription))
                .toList());
    }

    private Answer end(String subscription) {
        if (!SandboxPush.isSubscription(subscription)) {
            return new Answer.Invalid("Name a subscription: letters, digits, - and _.");
        }
        messengers.push().ifPresent(started -> started.end(subscription));
        var body = new LinkedHashMap<String, Object>();
        body.put("subscription", subscription);
        body.put("ended", true);
        return new Answer.Found(body);
    }
}
