package org.kommunalcampus.talk;

import java.time.Instant;
import org.kommunalcampus.shared.MemberId;

/**
 * What one side has noted for a talk.
 *
 * @param shared whether the other side reads it
 */
public record NoteView(MemberId author, String content, boolean shared, Instant writtenAt) {

    static NoteView of(TalkNote note) {
        return new NoteView(new MemberId(note.getAuthorId()), note.getContent(), note.isShared(), note.getWrittenAt());
    }
}
