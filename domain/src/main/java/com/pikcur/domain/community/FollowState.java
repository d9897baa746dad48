package com.pikcur.domain.community;

/** How far a follow has come. */
public enum FollowState {
    /** The followed one has not said yes. */
    REQUESTED,
    ACCEPTED
}
