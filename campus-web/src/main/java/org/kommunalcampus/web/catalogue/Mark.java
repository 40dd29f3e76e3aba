package org.kommunalcampus.web.catalogue;

import org.kommunalcampus.web.layout.Tone;

/** What a module is to the learner who reads the catalogue. */
enum Mark {
    /** The curriculum proposes it. */
    PLANNED(Tone.INFO),
    /** Booked for a time to come. */
    BOOKED(Tone.INFO),
    /** Wanted, but not certain: it waits for the employer or for a seat. */
    WAITING(Tone.INFO),
    /** The learner is at it. */
    BEGUN(Tone.INFO),
    /** The learner has completed it. */
    COMPLETED(Tone.SUCCESS);

    private final Tone tone;

    Mark(Tone tone) {
        this.tone = tone;
    }

    /** How its badge looks. */
    Tone tone() {
        return tone;
    }
}
