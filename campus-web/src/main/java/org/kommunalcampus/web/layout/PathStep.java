package org.kommunalcampus.web.layout;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A module's place in a curriculum as the path shows it; all texts are in the reader's language.
 *
 * @param position place in the path, counted from 1
 * @param state how far it is
 * @param title the module's title
 * @param href the module's page
 * @param facts short facts in one line: hours, format, provider
 * @param certified who vouches for the module, null for nobody
 * @param when the planned time or the session, null if it has none
 * @param reasons why it is in the path, the most important first
 * @param opensWith what has to happen first, null if nothing
 * @param badges further marks, for example that it is obligatory
 */
public record PathStep(
        int position,
        State state,
        String title,
        String href,
        List<String> facts,
        @Nullable String certified,
        @Nullable String when,
        List<String> reasons,
        @Nullable String opensWith,
        List<Badge> badges) {

    public PathStep {
        facts = List.copyOf(facts);
        reasons = List.copyOf(reasons);
        badges = List.copyOf(badges);
    }

    /** How far a step is. */
    public enum State {
        /** Completed. */
        DONE(Tone.SUCCESS),
        /** Begun and not yet completed. */
        UNDER_WAY(Tone.INFO),
        /** Booked for a time to come. */
        BOOKED(Tone.INFO),
        /** The employer has not decided yet. */
        REQUESTED(Tone.INFO),
        /** On the waiting list of a full session. */
        WAITING(Tone.INFO),
        /** A seat is held until the learner accepts it. */
        OFFERED(Tone.WARNING),
        /** The step to take now. */
        NEXT(Tone.INFO),
        /** Planned for later. */
        PLANNED(Tone.NEUTRAL),
        /** Waits for another step. */
        LOCKED(Tone.NEUTRAL);

        private final Tone tone;

        State(Tone tone) {
            this.tone = tone;
        }

        /** How the state's badge looks. */
        public Tone tone() {
            return tone;
        }

        /** The name that style sheet and message keys use, for example {@code under-way}. */
        public String css() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
