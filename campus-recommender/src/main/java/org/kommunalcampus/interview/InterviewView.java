package org.kommunalcampus.interview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.LocalizedText;

/**
 * Where the dialogue stands, for the person alone.
 *
 * @param title what the dialogue is called
 * @param question to answer now, {@code null} when nothing is left that would change the current stage
 * @param remaining about how many questions are left, this one included
 * @param given what the person answered to it already, {@code null} while it is open
 * @param preview what that answer would bring into the profile; the person has to accept or drop each
 * @param answered what was answered, in the order in which it was
 */
public record InterviewView(
        LocalizedText title,
        @Nullable InterviewQuestion question,
        int remaining,
        @Nullable AnswerValue given,
        List<ProposedEntry> preview,
        List<AnsweredQuestion> answered) {

    /** Keeps copies. */
    public InterviewView {
        preview = List.copyOf(preview);
        answered = List.copyOf(answered);
    }
}
