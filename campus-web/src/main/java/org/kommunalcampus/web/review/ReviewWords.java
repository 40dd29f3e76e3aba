package org.kommunalcampus.web.review;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.quality.ReviewState;
import org.kommunalcampus.web.layout.Badge;
import org.kommunalcampus.web.layout.Tone;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Words and colours of reviews. */
@Component
@RequiredArgsConstructor
class ReviewWords {

    private final Wording wording;

    Badge badge(ReviewState state, Locale locale) {
        Tone tone = switch (state) {
            case WAITING, TAKEN_BACK -> Tone.NEUTRAL;
            case IN_REVIEW, AGREED -> Tone.INFO;
            case THIRD_OPINION, CONDITIONAL -> Tone.WARNING;
            case CERTIFIED -> Tone.SUCCESS;
            case RETURNED, SUSPENDED -> Tone.DANGER;
        };
        return new Badge(tone, wording.text("review.state." + state, locale));
    }
}
