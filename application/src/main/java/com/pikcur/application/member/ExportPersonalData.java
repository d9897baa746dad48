package com.pikcur.application.member;

import com.pikcur.domain.member.NoSuchMember;
import com.pikcur.domain.member.port.MemberDirectory;
import com.pikcur.domain.shared.MemberId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Use case: a member wants to see everything that is stored about them. */
public final class ExportPersonalData {

    private final MemberDirectory directory;
    private final List<PersonalDataSource> sources;

    public ExportPersonalData(MemberDirectory directory, List<PersonalDataSource> sources) {
        this.directory = directory;
        this.sources = List.copyOf(sources);
    }

    /**
     * Each part under its name.
     *
     * @throws NoSuchMember if nobody has this id
     */
    public Map<String, Object> handle(MemberId member) {
        var account = directory.find(member).orElseThrow(() -> new NoSuchMember(member));
        var parts = new LinkedHashMap<String, Object>();
        parts.put(
                "account",
                Map.of(
                        "id", member.value(),
                        "email", account.email().reveal(),
                        "nickname", account.nickname().value(),
                        "roles",
                                account.roles().stream()
                                        .map(Enum::name)
                                        .sorted()
                                        .toList(),
                        "memberSince", account.since()));
        sources.forEach(source -> parts.put(source.name(), source.about(member)));
        return parts;
    }
}
