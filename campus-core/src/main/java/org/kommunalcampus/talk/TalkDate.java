package org.kommunalcampus.talk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MemberId;

/**
 * When and where a talk is.
 *
 * @param leader who invited
 * @param cancelled whether it is not held
 * @param version counts the changes
 */
public record TalkDate(
        TalkId id,
        MemberId leader,
        Instant startsAt,
        Instant endsAt,
        int minutes,
        @Nullable String place,
        @Nullable String link,
        boolean cancelled,
        long version) {

    static TalkDate of(QualificationTalk talk) {
        return new TalkDate(
                talk.talkId(),
                talk.leader(),
                talk.getStartsAt(),
                talk.endsAt(),
                talk.getMinutes(),
                talk.getPlace(),
                talk.getLink(),
                talk.isCancelled(),
                talk.changes());
    }
}
