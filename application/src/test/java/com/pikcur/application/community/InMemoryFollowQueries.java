package com.pikcur.application.community;

import com.pikcur.application.shared.Cut;
import com.pikcur.application.shared.MemberCursors;
import com.pikcur.application.shared.Page;
import com.pikcur.domain.community.Follow;
import com.pikcur.domain.community.FollowState;
import com.pikcur.domain.community.port.InMemoryFollows;
import com.pikcur.domain.member.port.MemberDirectory;
import com.pikcur.domain.shared.MemberId;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Stream;

/** Answers screens from follows in memory. */
public final class InMemoryFollowQueries implements FollowQueries {

    private final InMemoryFollows follows;
    private final MemberDirectory directory;

    public InMemoryFollowQueries(InMemoryFollows follows, MemberDirectory directory) {
        this.follows = follows;
        this.directory = directory;
    }

    @Override
    public Page<Person> followers(MemberId followed, Cut cut) {
        return page("followers", of(Follow::followed, followed, FollowState.ACCEPTED), Follow::follower, cut);
    }

    @Override
    public Page<Person> following(MemberId follower, Cut cut) {
        return page("following", of(Follow::follower, follower, FollowState.ACCEPTED), Follow::followed, cut);
    }

    @Override
    public Page<Person> requests(MemberId followed, Cut cut) {
        return page("requests", of(Follow::followed, followed, FollowState.REQUESTED), Follow::follower, cut);
    }

    @Override
    public Page<Person> asked(MemberId follower, Cut cut) {
        return page("asked", of(Follow::follower, follower, FollowState.REQUESTED), Follow::followed, cut);
    }

    @Override
    public Counts counts(MemberId member) {
        return new Counts(
                of(Follow::followed, member, FollowState.ACCEPTED).count(),
                of(Follow::follower, member, FollowState.ACCEPTED).count());
    }

    private Stream<Follow> of(Function<Follow, MemberId> role, MemberId member, FollowState state) {
        return follows.all().stream().filter(follow -> role.apply(follow).equals(member) && follow.state() == state);
    }

    private Page<Person> page(String list, Stream<Follow> which, Function<Follow, MemberId> person, Cut cut) {
        var all = which.map(follow -> new Person(person.apply(follow), nickname(person.apply(follow)), follow.since()))
                .sorted(Comparator.comparing(Person::since)
                        .reversed()
                        .thenComparing(one -> one.member().value().toString(), Comparator.reverseOrder()))
                .toList();
        return MemberCursors.page(list, all, cut, Person::member);
    }

    private String nickname(MemberId member) {
        return directory.find(member).orElseThrow().nickname().value();
    }
}
