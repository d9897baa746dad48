package com.pikcur.sandbox;

import com.pikcur.sandbox.message.SandboxPush;
import com.pikcur.sandbox.message.SandboxTextMessages;
import com.pikcur.sandbox.wire.Faults;
import com.pikcur.sandbox.wire.RecordedCall;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Who carries messages to phones and browsers: those whose address is in the environment as they are, the others started here. */
record Messengers(Optional<SandboxTextMessages> textMessages, Optional<SandboxPush> push) implements AutoCloseable {

    static final String TEXT_MESSAGE = "textmessage";
    static final String PUSH = "push";

    private static final String TEXT_MESSAGE_URL = "PIKCUR_TEXTMESSAGE_URL";
    private static final String TEXT_MESSAGE_KEY = "PIKCUR_TEXTMESSAGE_KEY";
    private static final String PUSH_URL = "PIKCUR_PUSH_SANDBOXURL";

    /** The settings that lead to them. */
    static final List<String> HANDED_ON = List.of(TEXT_MESSAGE_URL, TEXT_MESSAGE_KEY, PUSH_URL);

    static Messengers start(Map<String, String> environment) {
        return new Messengers(
                Providers.unlessNamed(TEXT_MESSAGE_URL, environment, SandboxTextMessages::start),
                Providers.unlessNamed(PUSH_URL, environment, SandboxPush::start));
    }

    /** Nobody. */
    static Messengers none() {
        return new Messengers(Optional.empty(), Optional.empty());
    }

    /** The environment variables that lead the service to those started here. */
    Map<String, String> settings() {
        var settings = new TreeMap<String, String>();
        textMessages.ifPresent(started -> {
            settings.put(TEXT_MESSAGE_URL, started.url());
            settings.put(TEXT_MESSAGE_KEY, started.key());
        });
        push.ifPresent(started -> settings.put(PUSH_URL, started.url()));
        return settings;
    }

    /** For people to look at. */
    List<Server> look(Map<String, String> environment) {
        return List.of(
                Server.of(
                        "Text messages",
                        textMessages.map(SandboxTextMessages::url),
                        environment.getOrDefault(TEXT_MESSAGE_URL, "")),
                Server.of("Web push", push.map(SandboxPush::url), environment.getOrDefault(PUSH_URL, "")));
    }

    /** What can be made to go wrong, by the messenger's name. */
    Map<String, Faults> faults() {
        var faults = new TreeMap<String, Faults>();
        textMessages.ifPresent(started -> faults.put(TEXT_MESSAGE, started.faults()));
        push.ifPresent(started -> faults.put(PUSH, started.faults()));
        return faults;
    }

    /** What they were asked, one messenger after the other. */
    Stream<RecordedCall> calls() {
        return Stream.of(textMessages.map(SandboxTextMessages::calls), push.map(SandboxPush::calls))
                .flatMap(Optional::stream)
                .flatMap(List::stream);
    }

    @Override
    public void close() {
        textMessages.ifPresent(SandboxTextMessages::close);
        push.ifPresent(SandboxPush::close);
    }
}
