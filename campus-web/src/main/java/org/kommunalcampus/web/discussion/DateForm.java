package org.kommunalcampus.web.discussion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.discussion.GroupDateDraft;
import org.kommunalcampus.web.kit.FormField;

/** A date of a learning group as it is typed. */
record DateForm(
        @Nullable String title,
        @FormField @Nullable Instant startsAt,
        @FormField(most = 10_000) @Nullable Integer minutes,
        @Nullable String place,
        @Nullable String link) {

    GroupDateDraft draft() {
        return new GroupDateDraft(title, startsAt, minutes, place, link);
    }
}
