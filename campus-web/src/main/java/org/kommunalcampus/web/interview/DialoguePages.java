package org.kommunalcampus.web.interview;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.interview.AnswerValue;
import org.kommunalcampus.interview.AnsweredQuestion;
import org.kommunalcampus.interview.InterviewOption;
import org.kommunalcampus.interview.InterviewQuestion;
import org.kommunalcampus.interview.InterviewView;
import org.kommunalcampus.interview.Interviews;
import org.kommunalcampus.interview.ProposedEntry;
import org.kommunalcampus.interview.SuggestionReason;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.LocalizedText;
import org.kommunalcampus.web.interview.DialoguePage.Ask;
import org.kommunalcampus.web.interview.DialoguePage.Offer;
import org.kommunalcampus.web.interview.DialoguePage.Told;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Puts the dialogue into words. */
@Component
@RequiredArgsConstructor
class DialoguePages {

    private final Interviews interviews;
    private final Phrases phrases;
    private final Wording wording;

    DialoguePage of(Caller caller, Locale locale) {
        InterviewView view = interviews.of(caller, caller.requireMember());
        InterviewQuestion question = view.question();
        AnswerValue given = view.given();
        return new DialoguePage(
                view.title().in(locale),
                view.answered().stream().map(each -> told(each, locale)).toList(),
                question == null ? null : ask(question, view.answered().size() + 1, locale),
                question == null || given == null ? null : given(question, given, locale),
                view.preview().stream().map(entry -> offer(entry, locale)).toList(),
                phrases.say("interview.remaining", locale, view.remaining()));
    }

    private Told told(AnsweredQuestion answered, Locale locale) {
        String chosen = phrases.list(
                answered.chosen().stream().map(text -> text.in(locale)).toList(), locale);
        String answer = answered.written() == null ? chosen : answered.written();
        return new Told(
                answered.question(),
                answered.text().in(locale),
                answer.isEmpty() ? phrases.say("interview.passed", locale) : answer,
                phrases.say("interview.entries", locale, answered.entries()));
    }

    private Ask ask(InterviewQuestion question, int number, Locale locale) {
        LocalizedText hint = question.hint();
        return new Ask(
                question.id(),
                question.kind().name(),
                question.text().in(locale),
                hint == null ? null : hint.in(locale),
                question.options().stream()
                        .map(option -> new Option(option.id(), label(option, locale)))
                        .toList(),
                number);
    }

    private String label(InterviewOption option, Locale locale) {
        String text = option.text().in(locale);
        if (option.level() == null || option.level() == 0) {
            return text;
        }
        return phrases.say(
                option.orMore() ? "interview.level.orMore" : "interview.level", locale, option.level(), text);
    }

    private String given(InterviewQuestion question, AnswerValue given, Locale locale) {
        if (given.text() != null) {
            return given.text();
        }
        return phrases.list(
                question.options().stream()
                        .filter(option -> given.chosen().contains(option.id()))
                        .map(option -> label(option, locale))
                        .toList(),
                locale);
    }

    private Offer offer(ProposedEntry entry, Locale locale) {
        Integer level = entry.level();
        return new Offer(
                entry.entry(),
                what(entry, locale),
                because(entry.because(), locale),
                entry.before() == null ? null : phrases.say("interview.before", locale, entry.before()),
                level == null ? null : String.valueOf(level),
                entry.levels().entrySet().stream()
                        .map(each -> new Option(
                                String.valueOf(each.getKey()),
                                phrases.say(
                                        "interview.level",
                                        locale,
                                        each.getKey(),
                                        each.getValue().in(locale))))
                        .toList());
    }

    private String what(ProposedEntry entry, Locale locale) {
        return switch (entry.kind()) {
            case LEVEL, INTEREST ->
                phrases.say(
                        "interview.entry." + Phrases.key(entry.kind()),
                        locale,
                        Objects.requireNonNull(entry.competence()).name().in(locale));
            case FORMATS -> phrases.say("interview.entry.formats", locale, formats(entry.formats(), locale));
            case LEARNING_TIME ->
                phrases.say(
                        "interview.entry.learning-time",
                        locale,
                        wording.hours(Objects.requireNonNull(entry.weeklyMinutes()), locale));
        };
    }

    private String formats(Set<Format> formats, Locale locale) {
        return phrases.list(
                formats.stream()
                        .sorted()
                        .map(format -> phrases.say("interview.format." + format.name(), locale))
                        .toList(),
                locale);
    }

    private String because(SuggestionReason because, Locale locale) {
        if (because.words().isEmpty()) {
            return phrases.say("interview.because.chosen", locale, quoted(because.chosen(), locale));
        }
        String words = phrases.titles(because.words(), locale);
        @Nullable String levelWord = because.levelWord();
        return levelWord == null
                ? phrases.say("interview.because.words", locale, words)
                : phrases.say("interview.because.level", locale, words, levelWord);
    }

    private String quoted(List<LocalizedText> texts, Locale locale) {
        return phrases.titles(texts.stream().map(text -> text.in(locale)).toList(), locale);
    }
}
