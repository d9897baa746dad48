package com.pikcur.domain.member.port;

import com.pikcur.domain.member.PhotoOutcome;

/** Makes members' photos out of what they upload: upright, square, small, and without what cameras write into a file. */
public interface PhotoStudio {

    /** Takes a moment and much memory: not within a transaction. */
    PhotoOutcome develop(byte[] picture);
}
