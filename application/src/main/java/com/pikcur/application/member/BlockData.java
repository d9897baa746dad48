package com.pikcur.application.member;

import com.pikcur.application.member.BlockListQueries.BlockedMember;
import com.pikcur.application.shared.WholeList;
import com.pikcur.domain.shared.MemberId;
import java.time.Instant;
import java.util.UUID;

/** Whom members have blocked. By whom they are blocked is nothing they are told. */
public final class BlockData implements PersonalDataSource {

    /** One who is blocked. */
    public record Blocked(UUID id, String nickname, Instant blockedAt) {

        static Blocked of(BlockedMember blocked) {
            return new Blocked(blocked.member().value(), blocked.nickname(), blocked.blockedAt());
        }
    }

    private final BlockListQueries queries;

    public BlockData(BlockListQueries queries) {
        this.queries = queries;
    }

    @Override
    public String name() {
        return "blocks";
    }

    @Override
    public Object about(MemberId member) {
        return WholeList.of(cut -> queries.blockedBy(member, cut)).stream()
                .map(Blocked::of)
                .toList();
    }
}
