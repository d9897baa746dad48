package com.pikcur.web.community;

import com.pikcur.application.community.FollowQueries.Person;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody on a list of follows.
 *
 * @param since when they came onto it
 */
record PersonResponse(UUID id, String nickname, Instant since) {

    static PersonResponse of(Person person) {
        return new PersonResponse(person.member().value(), person.nickname(), person.since());
    }
}
