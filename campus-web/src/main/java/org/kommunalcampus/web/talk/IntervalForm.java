package org.kommunalcampus.web.talk;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.talk.TalkIntervals;
import org.kommunalcampus.web.kit.FormField;

/** After how many months talks are due, as HR types it. */
record IntervalForm(
        @FormField @Nullable Integer tariffEmployees,
        @FormField @Nullable Integer civilServants,
        @FormField @Nullable Integer others) {

    static IntervalForm of(TalkIntervals intervals) {
        return new IntervalForm(intervals.tariffEmployees(), intervals.civilServants(), intervals.others());
    }

    TalkIntervals intervals() {
        return new TalkIntervals(tariffEmployees, civilServants, others);
    }
}
