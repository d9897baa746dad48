package com.pikcur.domain.member.port;

class InMemorySessionsTest implements SessionsContract {

    private final Sessions sessions = new InMemorySessions();

    @Override
    public Sessions sessions() {
        return sessions;
    }
}
