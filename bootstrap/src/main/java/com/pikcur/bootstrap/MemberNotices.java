package com.pikcur.bootstrap;

import com.pikcur.application.notification.TellMembers;
import com.pikcur.domain.auction.BiddingSuspended;
import com.pikcur.domain.community.CommunityEvent;
import com.pikcur.domain.community.CommunityEvent.FollowAccepted;
import com.pikcur.domain.community.CommunityEvent.FollowRequested;
import com.pikcur.domain.community.CommunityEvent.MemberFollowed;
import com.pikcur.domain.ledger.PayoutEvent;
import com.pikcur.domain.ledger.PayoutEvent.PayoutRequested;
import com.pikcur.domain.ledger.PayoutEvent.PayoutReturned;
import com.pikcur.domain.ledger.PayoutEvent.PayoutSettled;
import com.pikcur.domain.member.port.MemberDirectory;
import com.pikcur.domain.notification.About;
import com.pikcur.domain.notification.News;
import com.pikcur.domain.notification.NoticeDetails;
import com.pikcur.domain.notification.NoticeType;
import com.pikcur.domain.shared.MemberId;
import java.util.List;

/** What members are told of themselves and each other. Part of {@link NoticeReactions}. */
record MemberNotices(TellMembers tell, MemberDirectory directory) {

    void tell(BiddingSuspended event, Occasion occasion) {
        tell.handle(List.of(occasion.news(
                event.member(),
                NoticeType.BIDDING_SUSPENDED,
                About.member(event.member().value()),
                NoticeDetails.NONE.with(event.until()))));
    }

    void tell(PayoutEvent event, Occasion occasion) {
        var facts = event.facts();
        var details = NoticeDetails.NONE.with(facts.amount());
        var about = About.payout(facts.payout().value());
        switch (event) {
            case PayoutSettled _ ->
                tell.handle(List.of(occasion.news(facts.member(), NoticeType.PAYOUT_SENT, about, details)));
            case PayoutReturned _ ->
                tell.handle(List.of(occasion.news(facts.member(), NoticeType.PAYOUT_RETURNED, about, details)));
            // They have just asked for it themselves.
            case PayoutRequested _ -> {}
        }
    }

    void tell(CommunityEvent event, Occasion occasion) {
        tell.handle(
                switch (event) {
                    case MemberFollowed(var follower, var followed, var _) ->
                        of(follower, followed, NoticeType.FOLLOWED, occasion);
                    case FollowRequested(var follower, var followed, var _) ->
                        of(follower, followed, NoticeType.FOLLOW_REQUESTED, occasion);
                    case FollowAccepted(var follower, var followed, var _) ->
                        of(followed, follower, NoticeType.FOLLOW_ACCEPTED, occasion);
                });
    }

    /** Whoever has left meanwhile is nobody to be told of. */
    private List<News> of(MemberId who, MemberId told, NoticeType type, Occasion occasion) {
        return directory.find(who).stream()
                .map(entry -> NoticeDetails.named(entry.nickname().value()))
                .map(details -> occasion.news(told, type, About.member(who.value()), details))
                .toList();
    }
}
