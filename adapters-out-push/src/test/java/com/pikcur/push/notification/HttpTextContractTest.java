package com.pikcur.push.notification;

import com.pikcur.domain.notification.port.TextSender;
import com.pikcur.domain.notification.port.TextSenderContract;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.sandbox.message.SandboxTextMessages;
import com.pikcur.sandbox.wire.Fault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** Text messages through the sandbox, over HTTP. */
class HttpTextContractTest implements TextSenderContract {

    private final SandboxTextMessages texts = SandboxTextMessages.start();
    private final HttpTextSender sender = new HttpTextSender(new TextSettings(
            URI.create(texts.url()), new HiddenText(texts.key()), Duration.ofSeconds(5), Duration.ofSeconds(30)));

    @AfterEach
    void close() {
        sender.close();
        texts.close();
    }

    @Override
    public TextSender sender() {
        return sender;
    }

    @Override
    public List<Arrived> arrived() {
        return texts.texts().reversed().stream()
                .map(sent -> new Arrived(sent.to(), sent.text()))
                .toList();
    }

    @Override
    public void nextIsRefused() {
        texts.faults().refuse("send", "400", 1);
    }

    @Override
    public void nextIsPutOff() {
        texts.faults().refuse("send", "429", 1);
    }

    @Override
    public void nextIsTakenWithoutAWord() {
        texts.faults().script("send", Fault.HTML_502_AFTER, 1);
    }

    @Override
    public void goAway() {
        texts.close();
    }
}
