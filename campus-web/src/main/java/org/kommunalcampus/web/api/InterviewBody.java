package org.kommunalcampus.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.competence.CompetenceView;
import org.kommunalcampus.http.Reference;
import org.kommunalcampus.interview.AnswerMode;
import org.kommunalcampus.interview.AnsweredQuestion;
import org.kommunalcampus.interview.EntryKind;
import org.kommunalcampus.interview.InterviewOption;
import org.kommunalcampus.interview.InterviewQuestion;
import org.kommunalcampus.interview.InterviewView;
import org.kommunalcampus.interview.ProposedEntry;
import org.kommunalcampus.interview.SuggestionReason;
import org.kommunalcampus.shared.LocalizedText;

/**
 * Where the dialogue stands.
 *
 * @param question to answer now, {@code null} when nothing is left that would change the current stage
 * @param remaining about how many questions are left, this one included
 * @param waiting whether the question has an answer whose entries are to be accepted or dropped
 * @param preview what that answer would bring into the profile
 * @param answered what was answered, in its order
 */
record InterviewBody(
        @Nullable InterviewQuestionBody question,
        int remaining,
        boolean waiting,
        List<ProposedEntryBody> preview,
        List<AnsweredQuestionBody> answered) {

    /**
     * A question.
     *
     * @param id what the answer names
     * @param options empty for free texts
     */
    record InterviewQuestionBody(
            String id,
            AnswerMode kind,
            String text,
            @Nullable String hint,
            List<InterviewOptionBody> options) {}

    /**
     * An answer to choose.
     *
     * @param level that it stands for on a scale, 0 for none yet
     */
    record InterviewOptionBody(
            String id, String text, @Nullable Integer level) {}

    /**
     * An entry of the profile.
     *
     * @param entry what its acceptance names
     * @param competence of a level or interest
     * @param before the level that stands there now
     */
    record ProposedEntryBody(
            String entry,
            EntryKind kind,
            @Nullable Reference competence,
            @Nullable Integer level,
            @Nullable Integer before,
            Set<Format> formats,
            @Nullable Integer weeklyMinutes,
            GroundBody because) {}

    /**
     * Why.
     *
     * @param words of the person's own text
     * @param levelWord the word by which the text suggests its level
     * @param chosen the options that suggest it
     */
    record GroundBody(List<String> words, @Nullable String levelWord, List<String> chosen) {}

    /**
     * A question that was answered.
     *
     * @param entries how many entries of the profile came of it
     */
    record AnsweredQuestionBody(
            String question,
            String text,
            List<String> chosen,
            @Nullable String written,
            int entries,
            Instant answeredAt) {}

    static InterviewBody of(InterviewView view, Locale locale) {
        InterviewQuestion question = view.question();
        return new InterviewBody(
                question == null ? null : question(question, locale),
                view.remaining(),
                view.given() != null,
                view.preview().stream().map(entry -> entry(entry, locale)).toList(),
                view.answered().stream().map(each -> answered(each, locale)).toList());
    }

    private static InterviewQuestionBody question(InterviewQuestion question, Locale locale) {
        LocalizedText hint = question.hint();
        return new InterviewQuestionBody(
                question.id(),
                question.kind(),
                question.text().in(locale),
                hint == null ? null : hint.in(locale),
                question.options().stream()
                        .map(option -> option(option, locale))
                        .toList());
    }

    private static InterviewOptionBody option(InterviewOption option, Locale locale) {
        return new InterviewOptionBody(option.id(), option.text().in(locale), option.level());
    }

    private static ProposedEntryBody entry(ProposedEntry entry, Locale locale) {
        CompetenceView competence = entry.competence();
        return new ProposedEntryBody(
                entry.entry(),
                entry.kind(),
                competence == null
                        ? null
                        : Reference.coded(
                                competence.id(),
                                competence.reference(),
                                competence.name().in(locale)),
                entry.level(),
                entry.before(),
                entry.formats(),
                entry.weeklyMinutes(),
                because(entry.because(), locale));
    }

    private static GroundBody because(SuggestionReason because, Locale locale) {
        return new GroundBody(because.words(), because.levelWord(), texts(because.chosen(), locale));
    }

    private static AnsweredQuestionBody answered(AnsweredQuestion answered, Locale locale) {
        return new AnsweredQuestionBody(
                answered.question(),
                answered.text().in(locale),
                texts(answered.chosen(), locale),
                answered.written(),
                answered.entries(),
                answered.answeredAt());
    }

    private static List<String> texts(List<LocalizedText> texts, Locale locale) {
        return texts.stream().map(text -> text.in(locale)).toList();
    }
}
