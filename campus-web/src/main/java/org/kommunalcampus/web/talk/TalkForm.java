package org.kommunalcampus.web.talk;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.talk.TalkDate;
import org.kommunalcampus.talk.TalkDraft;
import org.kommunalcampus.web.kit.FormField;
import org.kommunalcampus.web.kit.Ids;
import org.kommunalcampus.web.kit.TypedMoment;

/** When, where and with whom a talk is, as it is typed. */
record TalkForm(
        @Nullable List<String> members,
        @FormField @Nullable Instant startsAt,
        @FormField(most = 10_000) @Nullable Integer minutes,
        @Nullable String place,
        @Nullable String link) {

    private static final int USUAL_MINUTES = 60;

    static TalkForm of(List<String> people) {
        return new TalkForm(people, null, USUAL_MINUTES, null, null);
    }

    static TalkForm of(TalkDate date) {
        return new TalkForm(null, date.startsAt(), date.minutes(), date.place(), date.link());
    }

    /** The beginning as the field holds it. */
    public String startTyped() {
        return TypedMoment.of(startsAt);
    }

    TalkDraft draft() {
        return new TalkDraft(startsAt, minutes, place, link);
    }

    Set<MemberId> people() {
        return Ids.all(members, MemberId::of);
    }
}
