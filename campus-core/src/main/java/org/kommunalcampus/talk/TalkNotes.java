package org.kommunalcampus.talk;

import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Times;
import org.springframework.stereotype.Component;

/** What both sides note to prepare a talk: the author's alone until it is shared, and gone when the talk has a result that both confirm. */
@Component
@RequiredArgsConstructor
class TalkNotes {

    private static final int LONGEST = 4000;

    private final NoteRepository notes;
    private final TalkBook book;
    private final Clock clock;

    void write(TalkPerson person, MemberId author, @Nullable String text, boolean share) {
        person.mustBeOpen();
        book.talk(new TalkId(person.getTalkId())).mustStand();
        var checks = new FieldChecks();
        String content = checks.optionalText("/text", text, LONGEST);
        checks.orThrow();
        var known = notes.findByTalkPersonIdAndAuthorId(person.getId(), author.value());
        if (content == null) {
            known.ifPresent(notes::delete);
        } else if (known.isPresent()) {
            known.get().write(content, share, Times.now(clock));
        } else {
            notes.save(new TalkNote(person, author, content, share, Times.now(clock)));
        }
    }
}
