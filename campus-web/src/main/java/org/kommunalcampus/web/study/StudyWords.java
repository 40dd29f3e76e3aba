package org.kommunalcampus.web.study;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.RecordThresholds;
import org.kommunalcampus.study.ClosedBecause;
import org.kommunalcampus.study.ElementState;
import org.kommunalcampus.study.ElementView;
import org.kommunalcampus.study.PhaseView;
import org.kommunalcampus.study.Proof;
import org.kommunalcampus.study.StudyView;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.layout.Badge;
import org.kommunalcampus.web.layout.Tone;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Words how far somebody is. */
@Component
@RequiredArgsConstructor
class StudyWords {

    private final Phrases phrases;
    private final Wording wording;

    String kind(ElementView element, Locale locale) {
        return phrases.say("study.kind." + element.item().kind(), locale);
    }

    Badge badge(ElementView element, Locale locale) {
        Tone tone = switch (element.state()) {
            case DONE -> Tone.SUCCESS;
            case BEGUN, WAITING -> Tone.INFO;
            case FAILED -> Tone.WARNING;
            case OPEN, CLOSED, ELSEWHERE -> Tone.NEUTRAL;
        };
        return new Badge(tone, phrases.say("study.state." + element.state(), locale));
    }

    List<String> facts(ElementView element, Locale locale) {
        List<String> facts = new ArrayList<>();
        facts.add(kind(element, locale));
        int minutes = element.item().element().minutes();
        if (minutes > 0) {
            facts.add(wording.hours(minutes, locale));
        }
        if (element.maxPoints() > 0) {
            facts.add(
                    element.viewed() > 0 && element.state() != ElementState.WAITING
                            ? points(element.points(), element.maxPoints(), locale)
                            : phrases.say("study.points.most", locale, element.maxPoints()));
        }
        return facts;
    }

    String points(BigDecimal points, int most, Locale locale) {
        return phrases.say("study.points", locale, number(points, locale), most);
    }

    String number(BigDecimal number, Locale locale) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }

    Badge badge(PhaseView phase, Locale locale) {
        List<ElementView> obligatory =
                phase.elements().stream().filter(ElementView::obligatory).toList();
        if (!obligatory.isEmpty() && obligatory.stream().allMatch(element -> element.state() == ElementState.DONE)) {
            return new Badge(Tone.SUCCESS, phrases.say("study.phase.done", locale));
        }
        return phase.open()
                ? new Badge(Tone.INFO, phrases.say("study.phase.open", locale))
                : new Badge(Tone.NEUTRAL, phrases.say("study.phase.closed", locale));
    }

    @Nullable
    String window(PhaseView phase, Locale locale) {
        return switch (phase.kind()) {
            case PREPARATION ->
                phase.closes() == null
                        ? null
                        : phrases.say("study.window.preparation", locale, wording.moment(phase.closes(), locale));
            case EVENT ->
                phase.opens() == null || phase.closes() == null
                        ? null
                        : wording.span(phase.opens(), phase.closes(), locale);
            case FOLLOW_UP ->
                phase.closes() == null
                        ? null
                        : phrases.say("study.window.followUp", locale, wording.day(phase.closes(), locale));
        };
    }

    @Nullable
    String closed(StudyView view, PhaseView phase, Locale locale) {
        ClosedBecause why = phase.closed();
        if (why == null || view.enrolment().completedOn() != null) {
            return null;
        }
        String key = "study.closed." + phase.kind() + "." + why;
        return phrases.say(key, locale, phase.opens() == null ? "" : wording.moment(phase.opens(), locale));
    }

    String proof(StudyView view, Locale locale) {
        RecordThresholds needed = view.needed();
        String asked = phrases.say(
                view.maxPoints() == 0 ? "study.proof.needed.content" : "study.proof.needed",
                locale,
                needed.leastViewed(),
                needed.leastPoints());
        return asked + " " + proof(view.proof(), locale);
    }

    private String proof(Proof proof, Locale locale) {
        String reached =
                phrases.say("study.proof.reached." + (proof.reached() == null ? "NONE" : proof.reached()), locale);
        return proof.next() == null
                ? reached
                : (proof.reached() == null ? reached : phrases.say("study.proof.enough." + proof.reached(), locale))
                        + " " + phrases.say("study.proof.next." + proof.next(), locale, proof.missing());
    }
}
