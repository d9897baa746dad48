package com.pikcur.domain.member.port;

class InMemoryRevocationsTest implements RevocationsContract {

    private final Revocations revocations = new InMemoryRevocations();

    @Override
    public Revocations revocations() {
        return revocations;
    }

    @Override
    public Revocations elsewhere() {
        return revocations;
    }
}
