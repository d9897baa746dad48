package com.pikcur.domain.notification.port;

import com.pikcur.domain.shared.MemberId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what every node would be told. */
public final class RecordedBroadcast implements NoticeBroadcast {

    /** @param seq the number of the member's newest notice */
    public record Told(MemberId member, long seq) {}

    private final List<Told> told = new CopyOnWriteArrayList<>();

    /** Everything, in the order in which it was told. */
    public List<Told> told() {
        return List.copyOf(told);
    }

    @Override
    public void tell(MemberId member, long seq) {
        told.add(new Told(member, seq));
    }
}
