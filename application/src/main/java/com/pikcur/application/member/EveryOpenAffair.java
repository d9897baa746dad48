package com.pikcur.application.member;

import com.pikcur.domain.member.OpenAffair;
import com.pikcur.domain.member.port.OpenAffairs;
import com.pikcur.domain.shared.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a member still has to see through anywhere: all that any of the contexts tells. */
public final class EveryOpenAffair implements OpenAffairs {

    private final List<OpenAffairs> answers;

    /** @param answers one of each context that has something to see through */
    public EveryOpenAffair(List<OpenAffairs> answers) {
        this.answers = List.copyOf(answers);
    }

    @Override
    public Set<OpenAffair> of(MemberId member, Instant now) {
        return answers.stream()
                .flatMap(answer -> answer.of(member, now).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
