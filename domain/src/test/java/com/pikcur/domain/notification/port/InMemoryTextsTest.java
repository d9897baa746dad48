package com.pikcur.domain.notification.port;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.shared.HiddenText;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InMemoryTextsTest implements TextSenderContract {

    private final InMemoryTexts texts = new InMemoryTexts();

    @Override
    public TextSender sender() {
        return texts;
    }

    @Override
    public List<Arrived> arrived() {
        return texts.sent().stream()
                .map(sent -> new Arrived(sent.to(), sent.text()))
                .toList();
    }

    @Override
    public void nextIsRefused() {
        texts.refuseOnce();
    }

    @Override
    public void nextIsPutOff() {
        texts.putOffOnce();
    }

    @Override
    public void nextIsTakenWithoutAWord() {
        texts.unsaidOnce();
    }

    @Override
    public void goAway() {
        texts.goAway();
    }

    @Test
    void a_phone_may_be_refused_while_others_are_not() {
        texts.refuse(PHONE.reveal());

        assertThat(texts.send(UUID.randomUUID(), PHONE, "refused")).isFalse();
        assertThat(texts.send(UUID.randomUUID(), new HiddenText("01087654321"), "taken"))
                .isTrue();
        assertThat(texts.to("01087654321")).containsExactly("taken");
    }

    @Test
    void who_comes_back_takes_messages_again() {
        texts.goAway();
        texts.comeBack();

        assertThat(texts.send(UUID.randomUUID(), PHONE, "taken")).isTrue();
    }
}
