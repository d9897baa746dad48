package com.pikcur.domain.member.port;

import com.pikcur.domain.member.DirectoryEntry;
import com.pikcur.domain.member.Naming;
import com.pikcur.domain.member.Nickname;
import com.pikcur.domain.shared.MemberId;
import java.util.Optional;

/** Who is who, as the accounts tell it. Contract: {@code MemberDirectoryContract}. */
public interface MemberDirectory {

    Optional<DirectoryEntry> find(MemberId member);

    /** Gives the member this nickname unless somebody else has it; their own may be spelled anew. */
    Naming rename(MemberId member, Nickname nickname);
}
