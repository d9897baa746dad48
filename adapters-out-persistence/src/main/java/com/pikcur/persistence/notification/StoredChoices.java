package com.pikcur.persistence.notification;

import com.pikcur.domain.notification.NoticeChannel;
import com.pikcur.domain.notification.NoticeType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The ways of each type a member has said something about, by their names. Names a newer node has stored and this one does
 * not know are skipped.
 */
record StoredChoices(SortedMap<String, List<String>> ways) {

    static StoredChoices of(Map<NoticeType, Set<NoticeChannel>> chosen) {
        var ways = new TreeMap<String, List<String>>();
        chosen.forEach((type, channels) -> ways.put(
                type.name(), channels.stream().sorted().map(NoticeChannel::name).toList()));
        return new StoredChoices(ways);
    }

    Map<NoticeType, Set<NoticeChannel>> chosen() {
        var chosen = new EnumMap<NoticeType, Set<NoticeChannel>>(NoticeType.class);
        Stream.of(NoticeType.values())
                .filter(type -> ways.containsKey(type.name()))
                .forEach(type -> chosen.put(type, channels(ways.getOrDefault(type.name(), List.of()))));
        return chosen;
    }

    private static Set<NoticeChannel> channels(List<String> names) {
        return Stream.of(NoticeChannel.values())
                .filter(channel -> names.contains(channel.name()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
