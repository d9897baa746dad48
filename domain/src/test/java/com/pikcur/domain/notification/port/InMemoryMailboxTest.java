package com.pikcur.domain.notification.port;

import java.util.List;

class InMemoryMailboxTest implements MailSenderContract {

    private final InMemoryMailbox mailbox = new InMemoryMailbox();

    @Override
    public MailSender sender() {
        return mailbox;
    }

    @Override
    public List<Arrived> arrived() {
        return mailbox.sent().stream()
                .map(sent -> new Arrived(sent.mail().to(), sent.id().toString()))
                .toList();
    }

    @Override
    public void refuseForGood(String address) {
        mailbox.refuseForGood(address);
    }

    @Override
    public void refuseForNow(String address) {
        mailbox.refuseForNow(address);
    }

    @Override
    public void goAway() {
        mailbox.goAway();
    }
}
