package org.kommunalcampus.talk;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.PersonalFacts;

/**
 * Somebody's talk as one side sees it.
 *
 * @param ownNote what the reader has noted, {@code null} for nothing
 * @param othersNotes what others have noted and shared
 * @param lastHeld the day of the talk before, {@code null} where there was none
 */
@PersonalFacts
public record PreparedTalk(
        TalkDate date,
        PersonResult result,
        @Nullable NoteView ownNote,
        List<NoteView> othersNotes,
        @Nullable LocalDate lastHeld) {}
